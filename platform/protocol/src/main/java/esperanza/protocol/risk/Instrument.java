package esperanza.protocol.risk;

import static esperanza.protocol.vocabulary.Presence.PRESENT;
import static esperanza.protocol.vocabulary.Presence.UNKNOWN;
import static java.util.Objects.requireNonNull;

import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An instrument of structured judgement: rules over the factors, as data. It proposes; a person decides, never below
 * what it proposes without a second person.
 *
 * <p>Source: the default instrument is own design; that an unknown factor never lowers a level is this project's rule.
 *
 * @param id the name of the instrument
 * @param version 1, 2, 3 …; a version that was used is never edited
 */
public record Instrument(String id, int version, List<Rule> rules) {

    /** The instrument that ships. */
    public static final Instrument DEFAULT = read("esperanza", 1);

    /**
     * The level that the instrument proposes for one person.
     *
     * @param proposed the level if all that is unknown is absent
     * @param possible the level if all that is unknown is present
     * @param because the names of the rules that hold
     */
    public record Result(RiskLevel proposed, RiskLevel possible, List<String> because) {}

    /** @param level empty: one above the last level of the person */
    record Rule(String name, Condition condition, Optional<RiskLevel> level) {

        RiskLevel level(Optional<RiskLevel> last) {
            return level.orElseGet(() -> last.orElse(RiskLevel.LOW).raised());
        }
    }

    private static final int COLUMNS = 3;

    public Instrument {
        rules = List.copyOf(rules);
    }

    /**
     * @param factors what was found about each factor; one that is missing is unknown
     * @param last the level in force of the person; empty: there was none
     */
    public Result rate(Map<TriageFactor, Presence> factors, Optional<RiskLevel> last) {
        Set<TriageFactor> present = that(factors, Set.of(PRESENT));
        Set<TriageFactor> perhaps = that(factors, Set.of(PRESENT, UNKNOWN));
        return new Result(
                level(present, last),
                level(perhaps, last),
                holding(present).stream().map(Rule::name).distinct().toList());
    }

    private RiskLevel level(Set<TriageFactor> present, Optional<RiskLevel> last) {
        return holding(present).stream().map(rule -> rule.level(last)).reduce(RiskLevel.LOW, RiskLevel::or);
    }

    private List<Rule> holding(Set<TriageFactor> present) {
        return rules.stream().filter(rule -> rule.condition().holds(present)).toList();
    }

    private static Set<TriageFactor> that(Map<TriageFactor, Presence> factors, Set<Presence> are) {
        return Arrays.stream(TriageFactor.values())
                .filter(factor -> are.contains(factors.getOrDefault(factor, UNKNOWN)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instrument read(String id, int version) {
        String name = "/esperanza/protocol/risk/" + id + '.' + version + ".csv";
        try (InputStream file = requireNonNull(Instrument.class.getResourceAsStream(name), name)) {
            return new Instrument(
                    id,
                    version,
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .skip(1)
                            .map(Instrument::rule)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rule rule(String line) {
        String[] cell = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
        }
        return new Rule(
                cell[0],
                ConditionReader.read(cell[1]),
                cell[2].equals("+1") ? Optional.empty() : Optional.of(RiskLevel.valueOf(cell[2])));
    }
}
