using Backstride.App.Serving;
using Backstride.Journal;

namespace Backstride.App.Pages.Log;

/// <summary>The fields that say how the back was before, during and after a run.</summary>
internal static class FeedbackForm
{
    private const double LongestMinutes = 4 * 24 * 60;

    /// <exception cref="FormException">A value is out of bounds, or nothing was said.</exception>
    /// <param name="before">What is corrected: fields that are not on the form, a device's and those of another version, stay as they are.</param>
    public static RunFeedback Read(FormFields fields, RunFeedback? before = null)
    {
        var said = (before ?? new RunFeedback()) with
        {
            Before = fields.Pain("before"),
            During = fields.Pain("during"),
            From = fields.Minutes("from", LongestMinutes),
            After = fields.Pain("after"),
            NextMorning = fields.Pain("morning"),
            Place = fields.Text("own-place") ?? fields.Text("place"),
            Side = fields.Word<BodySide>("side"),
            LegSymptoms = fields.Word<LegSymptoms>("legs"),
            Limp = fields.Ticked("limp"),
            Painkiller = fields.Ticked("painkiller"),
            Effort = fields.Number("effort", 0, 10) is { } effort ? new PerceivedEffort(effort) : null,
            Ground = fields.Word<Ground>("ground"),
            Cue = fields.Text("own-cue") ?? fields.Text("cue"),
            Note = fields.Text("note"),
        };
        return said == new RunFeedback() ? throw new FormException("Nothing was entered, so nothing was saved.") : said;
    }
}
