using System.Globalization;
using Backstride.App.Serving;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.App.Pages.Session;

/// <summary>What was done of a session, exercise by exercise.</summary>
internal static class SessionForm
{
    private const int MostExercises = 40;
    private const double MostSets = 20;
    private const double MostReps = 500;
    private const double MostSeconds = 3600;
    private const double MostKilograms = 500;
    private const double MostMinutes = 600;

    /// <exception cref="FormException">Nothing was ticked as done, or a value is out of bounds.</exception>
    public static SessionDone Read(FormFields fields)
    {
        var done = Enumerable.Range(0, MostExercises)
            .Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Where(i => fields.Ticked("done" + i) == true)
            .Select(i => ExerciseOf(fields, i))
            .ToList();
        if (done.Count == 0)
            throw new FormException("Tick the exercises you did.");
        return new SessionDone
        {
            Exercises = done,
            Time = fields.Minutes("minutes", MostMinutes),
            Effort = fields.Number("effort", 0, 10) is { } effort ? new PerceivedEffort(effort) : null,
        };
    }

    private static DoneExercise ExerciseOf(FormFields fields, string i)
    {
        var exercise = ExerciseLibrary.Shipped.Find(fields.Text("exercise" + i) ?? "") ?? throw new FormException("The library has no such exercise.");
        var variant = fields.Text("variant" + i) ?? "";
        if (exercise.PlaceOf(variant) < 0)
            throw new FormException($"{exercise.Name} has no such variant.");
        return new DoneExercise
        {
            Exercise = exercise.Id.Name,
            Variant = variant,
            Sets = SetsOf(fields, i),
            Pain = fields.Pain("pain" + i),
            FormLost = fields.Ticked("lost" + i),
        };
    }

    private static List<DoneSet> SetsOf(FormFields fields, string i)
    {
        var count = (int)(fields.Number("sets" + i, 0, MostSets) ?? 1);
        var reps = (int?)fields.Number("reps" + i, 0, MostReps);
        var hold = fields.Number("hold" + i, 0, MostSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var load = fields.Number("load" + i, 0, MostKilograms);
        BodySide?[] sides = fields.Text("side" + i) is null ? [null] : [BodySide.Left, BodySide.Right];
        return [.. Enumerable.Range(0, count).SelectMany(_ => sides.Select(side => new DoneSet(reps, hold, side, load)))];
    }
}
