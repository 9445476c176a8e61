using System.Globalization;
using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.Twins;

/// <summary>Names one recording for good: by the content or the archive's record it came from where there is one, so that the name outlives an import that was
/// taken back and made again; else by its entry.</summary>
[JsonConverter(typeof(TakeKeyJson))]
public readonly record struct TakeKey(string Text) : IComparable<TakeKey>
{
    private const char Separator = '.';

    /// <summary>True when both are sessions of one file, or the same session.</summary>
    public bool SharesFileWith(TakeKey other) => FileOf(Text) is { Length: > 0 } file && file.SequenceEqual(FileOf(other.Text));

    public int CompareTo(TakeKey other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static TakeKey Of(EntryId entry, ActivityBody body) => new(body.File is { } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Hex}{Separator}{body.Activity.SessionIndex}")
        : body.RecordId ?? entry.ToString());

    private static ReadOnlySpan<char> FileOf(string text) => text.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end ? text.AsSpan(0, end) : [];
}

internal sealed class TakeKeyJson : TextJson<TakeKey>
{
    protected override TakeKey Parse(string text) => new(text);
}
