using System.Collections.Frozen;

namespace Symbolenbank.Catalog.Reports;

/// <summary>Given names that are usual in the Netherlands and Flanders, without those that are as often an ordinary word or part of a sign.</summary>
internal static class GivenNames
{
    private const string All = """
        Aad Aafke Abdul Abdullah Abdelkader Achmed Ad Adam Adriaan Agnes Ahmed Aicha Aisha Albert Alex Alexander Ali Alice Alina Alma Amin Amina Amir Amira Amy
        Andre Andrea Andreas Andries Angela Angelique Anita Anja Ann Anna Anne Annelies Annemarie Annemiek Annie Anouk Anton Antoine Antoon Anwar Ard Arend Arie Arjan Arjen
        Arnold Arthur Astrid Ayse Aziz Bart Bas Bastiaan Bea Beatrix Berend Bernard Bert Betty Bilal Birgit Boris Bram Brian Brigitte Bruno Carel Carla Carlo Carlos Carolien
        Caroline Casper Catharina Cees Celine Chantal Charlotte Chris Christiaan Christina Christine Claire Clara Claudia Cor Corine Cornelia Cornelis Daan Dana Daniel Danielle
        Danny Dave David Dennis Derk Desiree Diana Dick Dieter Dimitri Dirk Dominique Donald Donna Doris Dylan Ebru Eddy Edith Edwin Eelco Elena Elif Elisabeth Elise Ella Ellen
        Els Elly Emily Emine Emir Emma Emre Eric Erik Erika Erwin Esmee Esther Eva Evelien Evert Fabian Fadi Farid Fatima Fatma Fedde Femke Ferdinand Filip Fleur Floris Frank
        Frans Frederik Freek Frits Geert Gerald Gerard Gerrie Gerrit Gert Gijs Gino Greet Greta Guido Guus Gwen Hakan Halil Hamid Hamza Hanna Hannah Hanneke Hans Harm Harry
        Hasan Hassan Heleen Helena Helga Hendrik Henk Henny Henri Henry Herman Hilda Hilde Hugo Ibrahim Ilse Imane Ina Ine Ines Inge Ingrid Irene Iris Isa Isabel Isabelle Ismail
        Ivan Ivo Jaap Jack Jacob Jacqueline Jacques James Jan Jana Janet Janneke Jannes Jantje Jason Jasper Jay Jean Jelle Jennifer Jenny Jens Jeroen Jesse Jessica Jessy Jim Jimmy
        Joachim Joan Joanna Job Jochem Joep Joeri Johan Johanna Johannes John Johnny Jolanda Jonas Jonathan Joost Jordy Joris Jos Jose Josef Joseph Josephine Joyce Juan Judith Julia
        Julian Jurgen Jurre Justin Kaatje Karel Karen Karim Karin Karina Karl Kasper Katja Katrien Kees Kelly Kenneth Kevin Khadija Khalid Kim Klaas Klaus Koen Koos Kristel Kyra Lars
        Laura Lauren Laurens Leen Leila Lena Leo Leon Leonie Lex Lia Lies Liesbeth Lieve Linda Lisa Lisanne Loes Lotte Louis Louise Luca Lucas Luciano Ludo Luuk Maaike Maarten Maartje
        Malika Manon Manuel Marc Marcel Marco Margot Margreet Maria Mariam Marian Marie Marieke Marijke Marina Mario Marion Marja Marjan Marjolein Marleen Marloes Marlon Martijn Martin
        Martine Mathijs Matthias Maud Maurice Max Maxime Mehmet Melanie Melissa Menno Merel Meryem Michael Michel Michelle Mieke Miguel Mike Milan Mina Mirjam Mo Mohamed Mohammad
        Mohammed Monica Monique Moussa Murat Mustafa Naima Najib Nancy Nadia Natalie Natasja Nathalie Nico Nicolaas Nicole Niek Niels Nienke Nina Nora Noor Omar Oscar Osman Pascal
        Patricia Patrick Paul Paula Pauline Pedro Peter Petra Philip Pien Pierre Piet Pieter Priscilla Rachel Rachid Ralph Ramon Rana Rashid Raymond Rebecca Regina Reinier Rem Remco
        Rene Renate Renee Riad Ria Richard Rick Rien Rik Rita Rob Robert Roberto Roel Roelof Roger Roland Rolf Romy Ron Ronald Rosa Roy Ruben Rudi Rudy Rutger Ruth Ruud Said Saida
        Salim Salma Sam Samantha Samir Samira Samuel Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selim Selma Serge Shirley Sibel Silvia Simon Simone Sjaak Sjoerd Sofia Sofie Sonja
        Sophie Soufiane Stan Stefan Stefanie Stephan Steven Stijn Sven Sylvia Tamara Tanja Tarik Teun Theo Theodoor Thea Thijs Thomas Tijn Tim Timo Tineke Tom Tommy Ton Tony Trudy Tycho
        Umut Ursula Valentina Valerie Vera Veronique Victor Vincent Wendy Werner Wesley Wiebe Willem Wilma Wim Wouter Xander Yara Yasin Yasmin Yassin Youssef Yusuf Yvonne Zahra Zeynep
        """;

    public static readonly FrozenSet<string> Usual =
        All.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
