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

    /// <summary>"3", "2.5".</summary>
    public static string Of(PainScore pain) => pain.ToString();

    /// <summary>"Tuesday 24 November".</summary>
    public static string Of(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>A share as a whole percentage: "110 %".</summary>
    public static string Percent(Ratio ratio) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ratio.Value * 100)} %");
}
