using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>Names one runner of an installation. Every stored row belongs to one.</summary>
[JsonConverter(typeof(RunnerIdJson))]
public readonly record struct RunnerId(Guid Value)
{
    public override string ToString() => Value.ToString("D");

    public static RunnerId Parse(string text) => new(Guid.Parse(text));
}

/// <summary>Names one journal entry; unique within a runner. Made by the client (UUIDv7) or derived from content.</summary>
[JsonConverter(typeof(EntryIdJson))]
public readonly record struct EntryId(Guid Value) : IComparable<EntryId>
{
    public int CompareTo(EntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("D");

    public static EntryId Parse(string text) => new(Guid.Parse(text));

    /// <summary>The same parts give the same id on every machine, so that doing a thing twice adds nothing.</summary>
    /// <remarks>SHA-256 over the parts, each preceded by its length, cut to 128 bits and marked as a version 8 UUID (RFC 9562).</remarks>
    public static EntryId DerivedFrom(params ReadOnlySpan<string> parts) => new(DerivedGuid.From(parts));
}

/// <summary>Names one import, so that it can be taken back whole.</summary>
[JsonConverter(typeof(BatchIdJson))]
public readonly record struct BatchId(Guid Value)
{
    public override string ToString() => Value.ToString("D");

    public static BatchId Parse(string text) => new(Guid.Parse(text));
}

/// <summary>SHA-256 of a file's innermost uncompressed bytes, as 64 lower-case hex digits.</summary>
[JsonConverter(typeof(ContentHashJson))]
public readonly record struct ContentHash
{
    /// <exception cref="ArgumentException">Not 64 lower-case hex digits.</exception>
    public ContentHash(string hex) => Hex = hex.Length == 64 && hex.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
        ? hex
        : throw new ArgumentException("A content hash is 64 lower-case hex digits.", nameof(hex));

    public string Hex { get; }

    public static ContentHash Of(ReadOnlySpan<byte> content) => FromDigest(SHA256.HashData(content));

    public static ContentHash FromDigest(ReadOnlySpan<byte> sha256) => new(Convert.ToHexStringLower(sha256));

    public override string ToString() => Hex;
}

internal static class DerivedGuid
{
    public static Guid From(ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }

        var digest = sha.GetHashAndReset().AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest, bigEndian: true);
    }
}
