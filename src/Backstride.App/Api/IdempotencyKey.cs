using Backstride.App.Serving;

namespace Backstride.App.Api;

/// <summary>The key by which a program sends the same request again.</summary>
internal static class IdempotencyKey
{
    /// <summary>The most letters it has.</summary>
    public const int Longest = 200;

    /// <exception cref="FormException">It is too long.</exception>
    public static string? Of(HttpRequest request) => request.Headers["Idempotency-Key"].ToString() switch
    {
        "" => null,
        { Length: > Longest } => throw new FormException($"An Idempotency-Key has at most {Longest} letters."),
        var key => key,
    };
}
