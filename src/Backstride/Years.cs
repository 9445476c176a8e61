namespace Backstride;

/// <summary>A number of whole years, of age or of practice.</summary>
public readonly record struct Years(int Count);
