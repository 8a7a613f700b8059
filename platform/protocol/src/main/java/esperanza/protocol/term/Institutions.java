package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.TransferDestination;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The institutions of a country, and which of them a report accuses. Independence of those who handle a case from those it
 * accuses: Minnesota Protocol (2016), paras. 28–32; Esperanza Protocol, on investigations of threats by State agents.
 *
 * @param own the mechanism itself; only its code or its full name means it, for whoever reports speaks of it anyway
 * @param others everybody else whose people may have a login or stand on a rota
 * @param receivers which of them a report that is handed over goes to, by destination
 */
public record Institutions(Institution own, List<Institution> others, Map<TransferDestination, String> receivers) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Institutions {
        Require.that(own != null, "institutions.own is missing");
        Require.that(others != null, "institutions.others is missing");
        Require.that(
                own.also().isEmpty(), "institutions.own has other names: whoever used one would shut all of it out");
        others = List.copyOf(others);
        Set<String> codes = others.stream().map(Institution::code).collect(Collectors.toSet());
        Require.that(
                codes.size() == others.size() && !codes.contains(own.code()),
                "The code of an institution is there twice");
        receivers = receivers == null ? Map.of() : Map.copyOf(receivers);
        receivers.forEach((to, code) -> Require.that(
                codes.contains(code), "institutions.receivers: %s is no institution of others".formatted(code)));
    }

    /** Nothing is handed over to any of them. */
    public Institutions(Institution own, List<Institution> others) {
        this(own, others, Map.of());
    }

    private Stream<Institution> all() {
        return Stream.concat(Stream.of(own), others.stream());
    }

    public Set<String> codes() {
        return all().map(Institution::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The institution as a whole: what a login or a report names may be one of its parts. What is not listed stands for itself. */
    public String whole(String institutionOrPart) {
        return all().filter(each -> each.isOrHolds(institutionOrPart))
                .map(Institution::code)
                .findFirst()
                .orElse(institutionOrPart);
    }

    /** Whether it is the code of one of them, or of one of their parts. */
    public boolean lists(String institutionOrPart) {
        return all().anyMatch(each -> each.isOrHolds(institutionOrPart));
    }

    /** Whom a report is handed over to that goes there; empty for whoever stands outside of this country's list. */
    public Optional<String> receiver(TransferDestination to) {
        return Optional.ofNullable(receivers.get(to));
    }

    /** Whether somebody oversees, and so is left when the mechanism itself is accused. */
    boolean areOverseen() {
        return others.stream().anyMatch(each -> !each.mayBeAccused());
    }

    /** Whether each is nothing but the code or a name of one of them, or the code of a part: what else is said shuts out more. */
    public boolean know(Collection<String> said) {
        Map<String, Set<String>> names = namesFor(said);
        return said.stream().allMatch(each -> names.containsKey(words(each)));
    }

    /** The codes of those that the words name, whatever else they say. */
    public Set<String> namedIn(String said) {
        return named(words(said), names());
    }

    /** Those of the texts that name one, whatever else they say. */
    public List<String> naming(Collection<String> texts) {
        Map<String, Set<String>> names = namesFor(texts);
        return texts.stream()
                .filter(each -> !named(words(each), names).isEmpty())
                .toList();
    }

    /**
     * The codes of the institutions that are accused: those whose people belong to one of the classes, and those that were
     * named. Only what is nothing but a name means nobody else; all other words may mean any whose people belong to some class:
     * then it is all of these too, until a person says which, for a witness also names whom they told. Who oversees belongs to
     * none, and so is shut out only by name; and not even so if the mechanism is too, for somebody has to be left who can act.
     *
     * @param said in anybody's words, codes among them
     */
    public Set<String> accused(Collection<String> said, Collection<AuthorClass> classes) {
        Map<String, Set<String>> names = namesFor(said);
        Set<String> accused = new HashSet<>();
        said.stream().map(Institutions::words).distinct().forEach(words -> {
            accused.addAll(named(words, names));
            if (!names.containsKey(words)) {
                others.stream().filter(Institution::mayBeAccused).forEach(each -> accused.add(each.code()));
            }
        });
        all().filter(each -> each.isOfOne(classes)).forEach(each -> accused.add(each.code()));
        return somebodyIsLeft(accused);
    }

    private Set<String> somebodyIsLeft(Set<String> accused) {
        Set<String> overseers = others.stream()
                .filter(each -> !each.mayBeAccused())
                .map(Institution::code)
                .collect(Collectors.toSet());
        if (accused.contains(own.code()) && accused.containsAll(overseers)) {
            accused.removeAll(overseers);
        }
        return Set.copyOf(accused);
    }

    /** Most reports say nothing of an institution. */
    private Map<String, Set<String>> namesFor(Collection<String> said) {
        return said.isEmpty() ? Map.of() : names();
    }

    /** Every name of each, as {@link #words}, and whose it is. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        all().forEach(each -> each.names().forEach(name -> names.computeIfAbsent(words(name), _ -> new HashSet<>())
                .add(each.code())));
        return names;
    }

    private Set<String> named(String words, Map<String, Set<String>> names) {
        if (names.containsKey(words)) {
            return names.get(words);
        }
        return names.entrySet().stream()
                .filter(name -> words.contains(name.getKey()))
                .flatMap(name -> name.getValue().stream())
                .filter(code -> !code.equals(own.code()))
                .collect(Collectors.toSet());
    }

    /** Without accents, case and punctuation; a space on either side, so that no name is found inside a longer word. */
    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return " " + words.strip() + " ";
    }
}
