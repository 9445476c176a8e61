using System.Globalization;
using Backstride.App.Api;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Pages.Today;

/// <summary>The plan that a page shows, and the record of having shown it.</summary>
internal sealed class TodayPlan(CurrentRunner runner, JournalStore store, IHttpContextAccessor http)
{
    /// <summary>Where the whole record of the plan can be read.</summary>
    public string WhyAddress { get; private set; } = "/why";

    /// <summary>The record of the plan; absent where showing it left none.</summary>
    public EntryId? Decision { get; private set; }

    /// <summary>Plans a day. The plan of today is recorded when it is first shown; a look at another day leaves no trace.</summary>
    public Plan For(DateOnly day)
    {
        var plan = DayAhead.On(runner.State, day, runner.Time.Today).Plan;
        if (day == runner.Time.Today && Looked.At(http.HttpContext))
        {
            var record = Decisions.Record(plan, runner.Id, runner.Time.Now, runner.Time.Stamp);
            if (store.Find(runner.Id, record.Id) is null)
                runner.Append(record);
            Decision = record.Id;
            WhyAddress = $"/decisions/{record.Id}";
        }
        else
        {
            WhyAddress = string.Create(CultureInfo.InvariantCulture, $"/why/{day:yyyy-MM-dd}");
        }

        return plan;
    }
}
