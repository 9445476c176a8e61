using System.Xml;

namespace Backstride.Files.Tracks;

/// <summary>The names met in one file; a file that invents new ones for ever is not read on.</summary>
internal sealed class FewNames : XmlNameTable
{
    /// <summary>The wordiest dialect has about two hundred.</summary>
    public const int Most = 10_000;

    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) => _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => _names.Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    /// <exception cref="XmlException">One name too many.</exception>
    private string Counted(string name) => ++_count <= Most ? name : throw new XmlException("More names than any activity has.");
}
