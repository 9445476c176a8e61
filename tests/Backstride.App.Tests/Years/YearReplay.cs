using System.Text;
using Backstride.App.Api;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Tests.Years;

/// <summary>Takes a journal in from empty and makes every plan in it once more.</summary>
internal static class YearReplay
{
    /// <summary>How many decisions came out as they are stored, and which did not.</summary>
    public static (int Same, IReadOnlyList<string> Others) Of(IReadOnlyList<Entry> journal)
    {
        var fold = new RunningFold();
        var (same, others) = (0, new List<string>());
        foreach (var entry in journal)
        {
            if (entry.Body is DecisionBody decision)
            {
                var again = PlanDocument.Write(Coach.Plan(fold.State, decision.For));
                if (again.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(decision.Plan.GetRawText())))
                    same++;
                else
                    others.Add($"{entry.Id} of {decision.For:yyyy-MM-dd}");
            }

            fold.Add(new StoredEntry(entry, EntryLine.Fingerprint(entry.Draft)));
        }

        return (same, others);
    }
}
