namespace Backstride.App.Storage;

/// <summary>The compression an original came in and is kept in. The hash is always that of the uncompressed bytes.</summary>
internal enum StoredForm
{
    /// <summary>As it is: <c>HASH</c>.</summary>
    Plain,

    /// <summary>A whole gzip file (RFC 1952): <c>HASH.gz</c>.</summary>
    Gzip,

    /// <summary>The compressed bytes of a zip member, without any header (RFC 1951): <c>HASH.deflate</c>.</summary>
    Deflate,
}

internal static class StoredForms
{
    public static string Ending(this StoredForm form) => form switch
    {
        StoredForm.Plain => "",
        StoredForm.Gzip => ".gz",
        StoredForm.Deflate => ".deflate",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
