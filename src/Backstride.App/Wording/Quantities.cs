using System.Globalization;

namespace Backstride.App.Wording;

/// <summary>Quantities as people read them.</summary>
public static class Quantities
{
    /// <summary>Kilometres with one decimal, none when whole: "8.2 km", "10 km".</summary>
    public static string Of(Distance distance) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(distance.Kilometres, 1):0.#} km");

    /// <summary>A recorded distance to ten metres, as the list of runs has it: "13.96 km".</summary>
    public static string Exact(Distance distance) => string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.##} km");

    /// <summary>A limit, rounded down to the decimal, so that keeping to the words keeps to the limit.</summary>
    public static string AtMost(Distance limit) => Of(Distance.FromMeters(Math.Floor((limit.Meters + 1e-6) / 100) * 100));

    /// <summary>"45 min", "1 h 20 min".</summary>
    public static string Of(TimeSpan time)
    {
        var minutes = (int)Math.Round(time.TotalMinutes);
        return minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";
    }

    /// <summary>To the second, as a hold or a pause is said: "45 s", "90 s", "2 min 20 s"; from an hour on without the seconds.</summary>
    public static string Exact(TimeSpan time)
    {
        var seconds = (int)Math.Round(time.TotalSeconds);
        return seconds switch
        {
            < 120 => $"{seconds} s",
            >= 3600 => Of(time),
            _ when seconds % 60 == 0 => $"{seconds / 60} min",
            _ => $"{seconds / 60} min {seconds % 60} s",
        };
    }

    /// <summary>"3", "2.5".</summary>
    public static string Of(PainScore pain) => pain.ToString();

    /// <summary>A usual pain, which may lie between two points: "3", "between 0 and 1".</summary>
    public static string Usual(PainScore usual) => usual.Value % 1 == 0
        ? usual.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"between {Math.Floor(usual.Value)} and {Math.Ceiling(usual.Value)}");

    /// <summary>"Tuesday 24 November", with the year where it is another one than that of the day from which it is seen.</summary>
    public static string Of(DateOnly day, DateOnly seen) => day.Year == seen.Year ? Weekday(day) : WithYear(day);

    /// <summary>"Tuesday 24 November 2026".</summary>
    public static string WithYear(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Tuesday 24 November", where its year is beside it or cannot be mistaken.</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"24 Nov", with the year where it is another one than that of the day from which it is seen.</summary>
    public static string Short(DateOnly day, DateOnly seen) => day.ToString(day.Year == seen.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A share as a whole percentage: "110 %".</summary>
    public static string Percent(Ratio ratio) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ratio.Value * 100)} %");
}
