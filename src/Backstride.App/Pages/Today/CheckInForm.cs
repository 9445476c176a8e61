using Backstride.App.Serving;
using Backstride.Journal;

namespace Backstride.App.Pages.Today;

/// <summary>The fields of a check-in, on Today and where an entry is corrected.</summary>
internal static class CheckInForm
{
    private const double HoursOfADay = 24;

    /// <exception cref="FormException">A value is out of bounds, or nothing was said.</exception>
    /// <param name="before">What is corrected: fields that are not on the form, a device's and those of another version, stay as they are.</param>
    public static CheckIn Read(FormFields fields, CheckIn? before = null)
    {
        var said = (before ?? new CheckIn()) with
        {
            Pain = fields.Pain("pain"),
            Moment = fields.Word<PainMoment>("moment"),
            Place = fields.Text("own-place") ?? fields.Text("place"),
            Side = fields.Word<BodySide>("side"),
            LegSymptoms = fields.Word<LegSymptoms>("legs"),
            LegPain = fields.Pain("leg-pain"),
            LegReach = fields.Word<LegReach>("leg-reach"),
            Limp = fields.Ticked("limp"),
            PelvicFloor = fields.Word<PelvicFloor>("pelvic-floor"),
            Hot = fields.Ticked("hot"),
            Painkiller = fields.Ticked("painkiller"),
            Flare = fields.Ticked("flare"),
            Sleep = fields.Hours("sleep", HoursOfADay),
            Soreness = fields.Number("soreness", 0, 10),
            Mood = fields.Number("mood", 0, 10),
            SleepQuality = fields.Number("rest", 0, 10),
            Motivation = fields.Number("motivation", 0, 10),
            Fatigue = fields.Number("fatigue", 0, 10),
            Sitting = fields.Hours("sitting", HoursOfADay),
            Stress = fields.Number("stress", 0, 10),
            Note = fields.Text("note"),
        };
        return said == new CheckIn() ? throw new FormException("Nothing was entered, so nothing was saved.") : said;
    }
}
