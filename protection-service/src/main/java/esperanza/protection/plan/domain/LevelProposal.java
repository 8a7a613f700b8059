package esperanza.protection.plan.domain;

import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.term.Presumption;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The level that the instrument proposes for a person, before anybody decides.
 *
 * @param instrument name and version of the instrument, like {@code esperanza.1}
 * @param possible the level if all that is unknown were present
 * @param unknownDecides what is not known decides whether the level is higher
 * @param because the names of the rules that hold
 * @param atLeast the level below which nobody may decide now, whatever is proposed; absent: nothing holds the level
 * @param floors what holds it
 * @param presumptions whom the law presumes to be at risk
 */
public record LevelProposal(
        String instrument,
        RiskLevel proposed,
        RiskLevel possible,
        boolean unknownDecides,
        List<String> because,
        Optional<RiskLevel> atLeast,
        List<Floors.Cause> floors,
        List<Presumable> presumptions) {

    /**
     * Persons whom the law presumes to be at risk.
     *
     * @param carriedAs the code of the presumption
     * @param level the level below which nobody decides while it stands
     */
    public record Presumable(String carriedAs, RiskLevel level, Words who) {}

    /** @param factors what was found so far; a factor that is missing is unknown */
    public static LevelProposal of(Open plan, Map<TriageFactor, Presence> factors, List<Presumption> presumptions) {
        Instrument.Result result = Assessing.proposed(plan, factors);
        return new LevelProposal(
                Assessing.NAME,
                result.proposed(),
                result.possible(),
                result.possible() != result.proposed(),
                result.because(),
                Floors.level(plan),
                Floors.of(plan),
                presumptions.stream()
                        .map(each -> new Presumable(each.code(), each.level(), each.who()))
                        .toList());
    }
}
