using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Api;
using Backstride.App.Wording;

namespace Backstride.App.Cli;

/// <summary><c>token add NAME</c>, <c>token list</c>, <c>token remove ID</c></summary>
internal static class TokenCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nA token lets a program on this machine hand over files, look at runs, weeks and the plan, or write down what happened: see docs/api.md.";
        var name = new Argument<string>("name") { Description = "What you call the program that will use it." };
        var scope = Setting.Of<TokenScope?>("--scope", "What it is for: import (hand over files; the default), read (look and change nothing), log (write down what happened) or all.", ScopeOf, "import, read, log or all");
        var add = new Command("add", "Make a token. It is shown once.") { name, scope };
        add.Runs(options, call => Add(call, call.Value(name)!, call.Value(scope) ?? TokenScope.Import));
        var list = new Command("list", "The tokens there are, without their secrets.");
        list.Runs(options, List);
        var id = new Argument<string>("id") { Description = "The token as 'token list' names it." };
        var remove = new Command("remove", "Take a token away; whoever has it is refused from now on.") { id };
        remove.Runs(options, call => Remove(call, call.Value(id)!));
        foreach (var one in (Command[])[add, list, remove])
            command.Subcommands.Add(one);
    }

    private static TokenScope? ScopeOf(string text)
    {
        var known = Enum.GetValues<TokenScope>().Where(scope => Words.Of(scope) == text).ToList();
        return known is [var one] ? one : null;
    }

    private static int Add(Invocation call, string name, TokenScope scope)
    {
        using var runner = call.Open(IfUnknown.Create);
        var (secret, token) = new AccessTokens(runner.Folder).Add(runner.Runner.Id, name, scope, call.Clock.GetUtcNow());
        call.PrintJson(new MadeToken(token.Id, token.Name, token.Scope, secret), TokenCommandJson.Default.MadeToken);
        call.Say(secret);
        call.Say($"This token is shown once. With it, {name} may {TokenWords.May(scope)}, for {runner.Runner.Name}. Take it away with: {OwnCommand.Line("token", "remove", token.Id)}");
        return Exit.Done;
    }

    private static int List(Invocation call)
    {
        using var runner = call.Open();
        var tokens = Of(runner);
        call.PrintJson(tokens, TokenJson.Default.Tokens);
        foreach (var token in tokens)
            call.Say(FormattableString.Invariant($"{token.Id}  {token.Made:yyyy-MM-dd}  {Words.Of(token.Scope)}  {token.Name}"));
        if (tokens.Count == 0)
            call.Say($"There is no token. Make one with: {OwnCommand.Line("token", "add", "NAME")}");
        return Exit.Done;
    }

    private static int Remove(Invocation call, string id)
    {
        using var runner = call.Open();
        var found = Of(runner).Where(token => token.Id == id).ToList();
        if (found is not [var token])
            throw CommandException.NotMet($"There is no token {id}.");
        new AccessTokens(runner.Folder).Remove(token);
        call.PrintJson(found, TokenJson.Default.Tokens);
        call.Say($"{token.Name} is refused from now on.");
        return Exit.Done;
    }

    private static IReadOnlyList<AccessToken> Of(OpenRunner runner) =>
        [.. new AccessTokens(runner.Folder).All().Where(token => token.Runner == runner.Runner.Id.Value)];
}

/// <param name="Secret">Told this once.</param>
internal sealed record MadeToken(string Id, string Name, TokenScope Scope, string Secret);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(MadeToken))]
internal sealed partial class TokenCommandJson : JsonSerializerContext;
