namespace Symbolenbank.Cli.Tokens;

/// <summary>No token was had. The message is one sentence for whoever typed the command.</summary>
internal sealed class TokenException(string message) : Exception(message);
