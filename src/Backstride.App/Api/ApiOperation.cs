namespace Backstride.App.Api;

/// <summary>What an endpoint of the API does, takes and gives, said beside it and shown in <c>/openapi/v1.json</c>.</summary>
/// <param name="Id">A name for generated clients.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Gives">The schema of the answer, by its name in docs/schemas; the media type of a file.</param>
internal sealed record ApiOperation(string Id, string Summary, string Gives)
{
    /// <summary>The status of the answer when all went well.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>True when the answer is a file and not a document.</summary>
    public bool IsFile { get; init; }

    /// <summary>True when the body is files: one as it is, or any number in a form.</summary>
    public bool TakesFiles { get; init; }

    /// <summary>The schema of the JSON that the body holds, by its name in docs/schemas; absent where there is none.</summary>
    public string? Takes { get; init; }

    /// <summary>Query parameters and headers, each with what it means.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Statuses of refusals beside those of a missing token, with what they mean.</summary>
    public IReadOnlyDictionary<int, string> Refusals { get; init; } = new Dictionary<int, string>();
}

/// <param name="In"><c>query</c> or <c>header</c>.</param>
/// <param name="MaxLength">The most letters; absent for no bound of its own.</param>
internal sealed record ApiParameter(string Name, string In, string Meaning, int? MaxLength = null)
{
    /// <summary>The type of its schema.</summary>
    public string Type { get; init; } = "string";
}
