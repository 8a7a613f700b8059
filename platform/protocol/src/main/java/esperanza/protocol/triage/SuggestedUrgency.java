package esperanza.protocol.triage;

import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.TemporalPattern;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The urgency that the codes of a report suggest before a person has read it, and the codes behind the suggestion. The
 * queue shows the suggestion, which decides nothing: a person judges. A missing code suggests nothing and lowers
 * nothing.
 *
 * <p>Source: the factors are those of the groups content, channel and access, and pattern after IACHR IT-110/21-09 and
 * the FBI's threat levels; the urgency that each code suggests is own design.
 *
 * @param because the codes behind the suggestion; empty if no code suggests anything, which is {@code U3}
 */
public record SuggestedUrgency(Urgency urgency, List<String> because) {

    /** The reason if the reporter declared imminent danger. */
    public static final String DECLARED = "IMMINENT_DANGER_DECLARED";

    private static final Map<Code, Urgency> SUGGEST = Map.ofEntries(
            Map.entry(AnnouncedHarm.DEATH, Urgency.U1),
            Map.entry(AnnouncedHarm.ENFORCED_DISAPPEARANCE, Urgency.U1),
            Map.entry(AnnouncedHarm.KIDNAPPING, Urgency.U1),
            Map.entry(AnnouncedHarm.TORTURE, Urgency.U1),
            Map.entry(AnnouncedHarm.PHYSICAL_INJURY, Urgency.U2),
            Map.entry(AnnouncedHarm.HARM_TO_FAMILY, Urgency.U2),
            Map.entry(ThreatChannel.WARNING_SHOTS, Urgency.U1),
            Map.entry(ThreatChannel.BREAK_IN, Urgency.U1),
            Map.entry(ThreatChannel.SURVEILLANCE_FOLLOWING, Urgency.U1),
            Map.entry(ThreatChannel.OBJECT_DELIVERY, Urgency.U2),
            Map.entry(ThreatChannel.IN_PERSON, Urgency.U2),
            Map.entry(TemporalPattern.PRE_ATTACK, Urgency.U1),
            Map.entry(TemporalPattern.ESCALATING, Urgency.U1),
            Map.entry(TemporalPattern.REPEATED, Urgency.U2));

    public SuggestedUrgency {
        because = List.copyOf(because);
    }

    /** @param codes the report's codes by their English name; codes without weight are ignored */
    public static SuggestedUrgency of(boolean imminentDangerDeclared, Collection<String> codes) {
        if (imminentDangerDeclared) {
            return new SuggestedUrgency(Urgency.U0, List.of(DECLARED));
        }
        List<Map.Entry<Code, Urgency>> weighing = SUGGEST.entrySet().stream()
                .filter(each -> codes.contains(each.getKey().name()))
                .toList();
        Urgency highest = weighing.stream()
                .map(Map.Entry::getValue)
                .min(Urgency::compareTo)
                .orElse(Urgency.U3);
        return new SuggestedUrgency(
                highest,
                weighing.stream()
                        .filter(each -> each.getValue() == highest)
                        .map(each -> each.getKey().name())
                        .sorted()
                        .toList());
    }
}
