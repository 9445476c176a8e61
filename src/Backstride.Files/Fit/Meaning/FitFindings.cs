namespace Backstride.Files.Fit.Meaning;

/// <summary>What was noticed while reading, each kind once, at the first place: a damaged file repeats itself.</summary>
internal sealed class FitFindings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Note(string code, string detail, long? offset = null) => Add(code, Severity.Note, detail, offset);

    public void Warn(string code, string detail, long? offset = null) => Add(code, Severity.Warning, detail, offset);

    public void Fail(string code, string detail, long? offset = null) => Add(code, Severity.Error, detail, offset);

    // Called for every record of a hostile file: what is known already must cost no memory.
    private void Add(string code, Severity severity, string detail, long? offset)
    {
        foreach (var known in _all)
        {
            if (known.Code == code)
                return;
        }

        _all.Add(new Finding(code, severity, detail, offset));
    }
}
