namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>A sign in a word that may stand for a letter.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="End">Where it ends; what nobody sees after a picture belongs to it.</param>
/// <param name="IsForeign">True for a letter of another script and for what is put in for one (° for o); false for a mask such as <c>*</c>.</param>
/// <param name="HasReading">True when it resembles a letter, which may be another than the one meant.</param>
internal readonly record struct HiddenLetter(int Start, int End, bool IsForeign, bool HasReading);
