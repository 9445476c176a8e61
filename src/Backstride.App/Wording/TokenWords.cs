using Backstride.App.Api;

namespace Backstride.App.Wording;

/// <summary>What a token lets a program do.</summary>
internal static class TokenWords
{
    /// <summary>Behind "may".</summary>
    public static string May(TokenScope scope) => scope switch
    {
        TokenScope.Import => "hand over files, and nothing else",
        TokenScope.Read => "look at plans, weeks, runs and the journal, and change nothing",
        TokenScope.Log => "write down what happened and answer the plan, and look at nothing",
        TokenScope.All => "do all of it: hand over files, look, and write down what happened",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
