package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.Words;
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
 * The institutions of a country, and which of them a report accuses. Source for the independence of those who handle a
 * case from those whom it accuses: Minnesota Protocol (2016), paras. 28–32; Esperanza Protocol, on investigations of
 * threats by State agents.
 *
 * @param own the mechanism itself; only its code or its full name accuses it, because reporters mention it anyway
 * @param others all other institutions whose people may have a login or be on a rota
 * @param receivers by destination of a transfer: the institution that receives the report
 */
public record Institutions(Institution own, List<Institution> others, Map<TransferDestination, String> receivers) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Institutions {
        Require.that(own != null, "institutions.own is missing");
        Require.that(others != null, "institutions.others is missing");
        Require.that(
                own.also().isEmpty(), "institutions.own has other names: using one would exclude the whole mechanism");
        others = List.copyOf(others);
        Set<String> codes = others.stream().map(Institution::code).collect(Collectors.toSet());
        Require.that(
                codes.size() == others.size() && !codes.contains(own.code()),
                "The code of an institution is there twice");
        receivers = receivers == null ? Map.of() : Map.copyOf(receivers);
        receivers.forEach((to, code) -> Require.that(
                codes.contains(code), "institutions.receivers: %s is not in institutions.others".formatted(code)));
    }

    /** Institutions that receive no transfers. */
    public Institutions(Institution own, List<Institution> others) {
        this(own, others, Map.of());
    }

    private Stream<Institution> all() {
        return Stream.concat(Stream.of(own), others.stream());
    }

    public Set<String> codes() {
        return all().map(Institution::code).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The institution to which a code in a login or a report belongs: a part maps to its institution. A code that is
     * not listed maps to itself.
     */
    public String whole(String institutionOrPart) {
        return all().filter(each -> each.isOrHolds(institutionOrPart))
                .map(Institution::code)
                .findFirst()
                .orElse(institutionOrPart);
    }

    /** The name of a listed institution. */
    public Optional<Words> name(String code) {
        return all().filter(each -> each.code().equals(code))
                .map(Institution::name)
                .findFirst();
    }

    /** Whether this is the code of a listed institution or of one of its parts. */
    public boolean lists(String institutionOrPart) {
        return all().anyMatch(each -> each.isOrHolds(institutionOrPart));
    }

    /**
     * The institution that receives a report transferred to this destination; empty for destinations outside the list
     * of this country.
     */
    public Optional<String> receiver(TransferDestination to) {
        return Optional.ofNullable(receivers.get(to));
    }

    /** Whether there is an oversight institution, which is left when the mechanism itself is accused. */
    boolean areOverseen() {
        return others.stream().anyMatch(each -> !each.mayBeAccused());
    }

    /**
     * Whether each text is exactly the code or a name of an institution, or the code of a part. Any other text excludes
     * more institutions, see {@link #accused}.
     */
    public boolean know(Collection<String> said) {
        Map<String, Set<String>> names = namesFor(said);
        return said.stream().allMatch(each -> names.containsKey(words(each)));
    }

    /** The codes of the institutions that the text names, whatever else it says. */
    public Set<String> namedIn(String said) {
        return named(words(said), names());
    }

    /** The texts that name an institution, whatever else they say. */
    public List<String> naming(Collection<String> texts) {
        Map<String, Set<String>> names = namesFor(texts);
        return texts.stream()
                .filter(each -> !named(words(each), names).isEmpty())
                .toList();
    }

    /**
     * The codes of the institutions that are accused:
     *
     * <ol>
     * <li>institutions whose people belong to one of the classes;
     * <li>institutions that a text names;
     * <li>for a text that is not exactly a name, also every other institution whose people belong to any class, until a
     *     person says which one is meant: a witness also names those who were told.
     * </ol>
     *
     * <p>An oversight institution belongs to no class, so only its name accuses it. If the mechanism and all oversight
     * institutions would be accused, the oversight institutions are left out, because somebody has to remain who can
     * act.
     *
     * @param said texts in anybody's words, codes among them
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

    /** Avoids building the names for the many reports that say nothing of an institution. */
    private Map<String, Set<String>> namesFor(Collection<String> said) {
        return said.isEmpty() ? Map.of() : names();
    }

    /** Every name, normalised by {@link #words}, with the codes of the institutions that bear it. */
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

    /**
     * Normalises a text: no accents, case or punctuation, and a space at either end, so that no name is found inside a
     * longer word.
     */
    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return " " + words.strip() + " ";
    }
}
