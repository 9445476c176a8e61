namespace Backstride.HomeTests;

/// <summary>Names a home test for ever: <c>front-plank</c>.</summary>
public readonly record struct TestId
{
    /// <exception cref="ArgumentException">Not lower case with hyphens.</exception>
    public TestId(string name) => Name = name.Length > 0 && name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        ? name
        : throw new ArgumentException("A test is named in lower case, with hyphens.", nameof(name));

    public string Name { get; }

    public override string ToString() => Name;
}
