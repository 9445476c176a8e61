using System.Text.Json.Serialization;
using Backstride.App.Wording;
using Backstride.Files;

namespace Backstride.App.Importing;

/// <summary>What became of one file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
internal enum Outcome
{
    /// <summary>At least one of its activities is new in the journal.</summary>
    [JsonStringEnumMemberName("imported")]
    Imported,

    /// <summary>All its activities were in the journal already, from this file or as recordings of another; the twin says where.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>Sound, and without an activity: a course, a workout, settings.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,

    /// <summary>Nothing could be read; a finding says why.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>One file of an import with its outcome, as contracts promise it; ids as they are written in the journal.</summary>
internal sealed record FileOutcome
{
    public required string Path { get; init; }

    public string? Member { get; init; }

    public required Outcome Outcome { get; init; }

    public IReadOnlyList<string> Runs { get; init; } = [];

    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Nights, days and check-ins; absent when there is none.</summary>
    public IReadOnlyList<string>? CheckIns { get; init; }

    /// <summary>The id of the run, or the place of the file in this import, that it equals.</summary>
    public string? Twin { get; init; }

    /// <summary>The entries of this file that are kept beside a better known recording of the same run.</summary>
    public IReadOnlyList<string>? Twins { get; init; }

    /// <summary>Entries that were here and that the vendor says something else of since; absent when there is none.</summary>
    public IReadOnlyList<string>? Corrected { get; init; }

    public IReadOnlyList<FileFinding> Findings { get; init; } = [];
}

/// <summary>A reader's finding as it is printed.</summary>
internal sealed record FileFinding(string Code, string Severity, long? Offset, string Detail)
{
    public static FileFinding From(Finding finding) => new(finding.Code, Word(finding.Severity), finding.Offset, finding.Detail);

    private static string Word(Severity severity) => severity switch
    {
        Files.Severity.Note => "note",
        Files.Severity.Warning => "warning",
        Files.Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}

/// <summary>An import in figures; distance and time are those of the newly imported plausible runs.</summary>
internal sealed record ImportTotals
{
    public int Files { get; init; }

    public int Imported { get; init; }

    public int Duplicates { get; init; }

    public int Skipped { get; init; }

    public int Failed { get; init; }

    public int Runs { get; init; }

    public int Activities { get; init; }

    public int CheckIns { get; init; }

    /// <summary>Recordings that are kept beside another one of the same run.</summary>
    public int Further { get; init; }

    /// <summary>New runs that are in doubt or have an odd figure.</summary>
    public int WantLook { get; init; }

    public int Ignored { get; init; }

    public double DistanceMeters { get; init; }

    public double Seconds { get; init; }
}

/// <summary>The whole result of an import.</summary>
internal sealed record ImportResult
{
    public required string Batch { get; init; }

    public required IReadOnlyList<FileOutcome> Files { get; init; }

    public required ImportTotals Totals { get; init; }

    /// <summary>True when the import was stopped before it had seen everything; running it again completes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stopped { get; init; }

    /// <summary>True when it went on with an import that had not ended, in the same batch.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Resumed { get; init; }

    /// <summary>Why its report is not kept; absent when it is.</summary>
    [JsonIgnore]
    public string? ReportTrouble { get; init; }

    /// <summary>What is new by it.</summary>
    [JsonIgnore]
    public Brought Brought => new()
    {
        Activities = Totals.Runs + Totals.Activities,
        Further = Totals.Further,
        Days = Totals.CheckIns,
        Corrected = Files.Sum(file => file.Corrected?.Count ?? 0),
    };

    /// <summary>Whether anything the person gave is in the journal now.</summary>
    [JsonIgnore]
    public bool HasAny => Totals.Imported + Totals.Duplicates > 0;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ImportResult))]
internal sealed partial class ImportJson : JsonSerializerContext;
