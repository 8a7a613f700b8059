package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AuthorClass;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The institutions of a country, and which of them a report accuses. Independence of those who handle a case from those it
 * accuses: Minnesota Protocol (2016), paras. 28–32; Esperanza Protocol, on investigations of threats by State agents.
 *
 * @param own the mechanism itself
 * @param others everybody else whose people may have a login or stand on a rota
 */
public record Institutions(Institution own, List<Institution> others) {

    public Institutions {
        Require.that(own != null, "institutions.own is missing");
        Require.that(others != null, "institutions.others is missing");
        others = List.copyOf(others);
        Set<String> codes = others.stream().map(Institution::code).collect(Collectors.toSet());
        Require.that(
                codes.size() == others.size() && !codes.contains(own.code()),
                "The code of an institution is there twice");
    }

    private Stream<Institution> all() {
        return Stream.concat(Stream.of(own), others.stream());
    }

    /** The institution as a whole: what a login or a report names may be one of its parts. What is not listed stands for itself. */
    public String whole(String institutionOrPart) {
        return all().filter(each -> each.isOrHolds(institutionOrPart))
                .map(Institution::code)
                .findFirst()
                .orElse(institutionOrPart);
    }

    /** Whether the words name an institution of the list, or one of its parts. */
    public boolean knows(String said) {
        return all().anyMatch(each -> isNamedIn(said, each));
    }

    /**
     * The codes of the institutions that are accused: those named, and those whose people belong to one of the classes. If
     * words name none of the list, it may be any whose people belong to some class: then it is all of these, until a person says
     * which. Who oversees belongs to none, and so is shut out only by name: somebody has to be left who can be called.
     *
     * @param said in anybody's words, codes among them
     */
    public Set<String> accused(Collection<String> said, Collection<AuthorClass> classes) {
        Stream<String> named = said.stream().flatMap(this::named);
        Stream<String> ofClass = all().filter(each -> each.isOfOne(classes)).map(Institution::code);
        return Stream.concat(named, ofClass).collect(Collectors.toUnmodifiableSet());
    }

    /** These and all their parts. */
    public Set<String> withParts(Set<String> wholes) {
        Stream<String> parts =
                all().filter(each -> wholes.contains(each.code())).flatMap(each -> each.parts().stream());
        return Stream.concat(wholes.stream(), parts).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> named(String said) {
        List<String> found = all().filter(each -> isNamedIn(said, each))
                .map(Institution::code)
                .toList();
        return found.isEmpty()
                ? others.stream().filter(Institution::mayBeAccused).map(Institution::code)
                : found.stream();
    }

    private static boolean isNamedIn(String said, Institution institution) {
        String words = words(said);
        return institution.names().anyMatch(name -> words.contains(words(name)));
    }

    /** Without accents, case and punctuation; a space on either side, so that no name is found inside a longer word. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .transform(" %s "::formatted);
    }
}
