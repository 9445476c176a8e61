namespace Backstride.Files.Fit.Meaning;

/// <summary>What was noticed while reading, each kind once, at the first place: a damaged file repeats itself.</summary>
internal sealed class FitFindings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Note(string code, string detail, long? offset = null) => Add(new(code, Severity.Note, detail, offset));

    public void Warn(string code, string detail, long? offset = null) => Add(new(code, Severity.Warning, detail, offset));

    public void Fail(string code, string detail, long? offset = null) => Add(new(code, Severity.Error, detail, offset));

    private void Add(Finding finding)
    {
        if (!_all.Exists(known => known.Code == finding.Code))
            _all.Add(finding);
    }
}
