namespace Backstride.Files.Tracks;

/// <summary>What a reader noticed so far; a file that repeats one fault for ever fills no memory with it.</summary>
internal sealed class FindingLog
{
    /// <summary>So many findings of one code are kept; the last of them says that there were more.</summary>
    public const int LongestOfOneCode = 20;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _seen = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Note(string code, string detail) => Add(new Finding(code, Severity.Note, detail));

    public void Warn(string code, string detail, long? offset = null) => Add(new Finding(code, Severity.Warning, detail, offset));

    public void Fail(string code, string detail, long? offset = null) => Add(new Finding(code, Severity.Error, detail, offset));

    private void Add(Finding finding)
    {
        var seen = _seen[finding.Code] = _seen.GetValueOrDefault(finding.Code) + 1;
        if (seen < LongestOfOneCode)
            _findings.Add(finding);
        else if (seen == LongestOfOneCode)
            _findings.Add(finding with { Detail = finding.Detail + " More of the same kind are not listed." });
    }
}
