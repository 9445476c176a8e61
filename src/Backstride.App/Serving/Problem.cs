using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Backstride.App.Serving;

/// <summary>Why a request could not be met: a page for a person, RFC 9457 problem details for a program.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">A few words that stay the same for this kind of problem.</param>
/// <param name="Detail">What to do about it. Never a stack trace.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    /// <summary>The field of a form it is about; absent when it is about all of it.</summary>
    public string? Field { get; init; }

    /// <summary>Which of several entries it is about, from 0; absent where there is one thing only.</summary>
    public int? Position { get; init; }

    /// <summary>The id of the entry it is about, where it has one already.</summary>
    public string? Entry { get; init; }

    public static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        // A page that found nothing to show wrote this header already, and the one for the problem adds it.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? problem.Page(FormOf(context.Request)).ExecuteAsync(context)
            : TypedResults.Problem(problem.Details()).ExecuteAsync(context);
    }

    /// <summary>What an answer without a body means.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "Nothing here", "There is no page or entry at this address. It may have been removed."),
        StatusCodes.Status405MethodNotAllowed => new(status, "Not possible here", "This address does not take that kind of request."),
        StatusCodes.Status413PayloadTooLarge => new(status, "Too large", "That is more than this form takes."),
        StatusCodes.Status400BadRequest => new(status, "Not understood", "Something in the request could not be read. Nothing was changed."),
        _ => new(status, "It did not work", "Nothing was changed. Load the page again; if it happens again, the terminal that runs Backstride says more."),
    };

    /// <summary>Only a path of this app, whatever the header says.</summary>
    private static string? FormOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && string.Equals(from.Authority, request.Host.ToString(), StringComparison.OrdinalIgnoreCase)
        && from.AbsolutePath.Length > 1
        && !from.AbsolutePath.StartsWith("//", StringComparison.Ordinal)
            ? from.PathAndQuery
            : null;

    private ProblemDetails Details()
    {
        var details = new ProblemDetails { Status = Status, Title = Title, Detail = Detail };
        if (Field is not null)
            details.Extensions["field"] = Field;
        if (Position is { } position)
            details.Extensions["position"] = position;
        if (Entry is not null)
            details.Extensions["entry"] = Entry;
        return details;
    }

    private RazorComponentResult<Pages.ProblemPage> Page(string? form) =>
        new(new Dictionary<string, object?>
        {
            [nameof(Pages.ProblemPage.Title)] = Title,
            [nameof(Pages.ProblemPage.Detail)] = Detail,
            [nameof(Pages.ProblemPage.Field)] = Field,
            [nameof(Pages.ProblemPage.Form)] = form,
        })
        {
            StatusCode = Status,
            ContentType = "text/html; charset=utf-8",
        };
}
