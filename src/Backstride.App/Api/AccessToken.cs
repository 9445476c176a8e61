using System.Text.Json.Serialization;

namespace Backstride.App.Api;

/// <summary>What a program may do with a token.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TokenScope>))]
internal enum TokenScope
{
    /// <summary>Hand over files to be imported, and see what became of them.</summary>
    [JsonStringEnumMemberName("import")]
    Import,

    /// <summary>Look at the runner's data, and change nothing.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>Write down what a person tells, and nothing that imports or the coach write.</summary>
    [JsonStringEnumMemberName("log")]
    Log,

    /// <summary>All of it, as the runner's own hand.</summary>
    [JsonStringEnumMemberName("all")]
    All,
}

/// <summary>A program's right to act for one runner. The secret itself is kept nowhere.</summary>
/// <param name="Id">The beginning of the secret's hash, by which a person names the token.</param>
/// <param name="Name">What the person calls the program.</param>
internal sealed record AccessToken(string Id, Guid Runner, string Name, TokenScope Scope, DateTimeOffset Made)
{
    /// <summary>Whether it opens what needs a scope.</summary>
    public bool Allows(TokenScope needed) => Scope == needed || Scope == TokenScope.All;
}
