namespace Backstride;

/// <summary>Names a rule for ever: <c>load.longest-run-step</c>. The part before the dot is its family.</summary>
public readonly record struct RuleId
{
    /// <exception cref="ArgumentException">Not <c>family.policy</c> in lower case with hyphens.</exception>
    public RuleId(string name) => Name = name.Count(c => c == '.') == 1 && name.All(c => c is '.' or '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        ? name
        : throw new ArgumentException("A rule is named family.policy, in lower case.", nameof(name));

    public string Name { get; }

    public string Family => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    public override string ToString() => Name;
}
