using System.Text.Json;
using Backstride.Files.Archives.Json;

namespace Backstride.Files.Archives.Intervals;

/// <summary>One activity in a list of intervals.icu, as far as it says which file there is of it.</summary>
/// <param name="Id">Letters and digits: it is put into addresses and names of files.</param>
/// <param name="FileName">How the file of it is to be called beside the list.</param>
/// <param name="MayHaveFile">False for what was typed in there.</param>
/// <param name="HasTotals">True when it can be told without its file: there is a start and a duration.</param>
/// <param name="IsWithheld">True for what came there from Strava, of which nothing but the start is handed on.</param>
public sealed record IntervalsRecord(string Id, string FileName, bool MayHaveFile, bool HasTotals, bool IsWithheld)
{
    private const int LongestId = 40;

    /// <summary>What the journal calls the activity.</summary>
    public string RecordId => $"{IntervalsActivitiesReader.Source}:{Id}";

    /// <returns>Null when it has no id, or one that is no plain word.</returns>
    public static IntervalsRecord? Of(JsonElement record)
    {
        if (record.Text("id") is not { Length: > 0 and <= LongestId } id || !id.All(char.IsAsciiLetterOrDigit))
            return null;
        var type = record.Text("file_type")?.ToLowerInvariant();
        var ending = type is "gpx" or "tcx" ? type : "fit";
        return new IntervalsRecord(
            id, $"{id}.{ending}", type is not null || record.Text("source") != "MANUAL",
            IntervalsActivitiesReader.HasTotals(record), record.Text("source") == "STRAVA");
    }
}
