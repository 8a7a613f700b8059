package esperanza.intake.receiving.parser;

import static java.util.function.Predicate.not;

import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Trace;
import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.ApparentAim;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.AuthorRole;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.DigitalSubtype;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.StateLink;
import esperanza.protocol.vocabulary.TargetLevel;
import esperanza.protocol.vocabulary.TemporalPattern;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.ThreatExpression;
import esperanza.protocol.vocabulary.TraceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The facets of a threat: codes of closed lists, each once, split into codes in clear and sealed codes. And the traces
 * of the threatener.
 */
final class Facets {

    /** The largest number of mapped traces; those beyond it are kept sealed, as sent. */
    static final int MOST_TRACES = 50;

    private final Map<Facet, List<? extends Code>> codes = new EnumMap<>(Facet.class);
    private final List<AuthorClass> authors;
    private final List<String> institutions;
    private final List<Trace> traces;

    private Facets(List<AuthorClass> authors, List<String> institutions, List<Trace> traces) {
        this.authors = authors;
        this.institutions = institutions;
        this.traces = traces;
    }

    /**
     * @param known whether these texts name institutions and nothing else; other words exclude more institutions than
     *     they mean
     */
    static Facets read(TolerantJson report, Predicate<List<String>> known) {
        try (TolerantJson threat = report.object("threat")) {
            Facets facets = new Facets(
                    threat.codes("author", AuthorClass.class), threat.texts("authorInstitution"), traces(threat));
            facets.codes.put(Facet.EXPRESSION, threat.codes("expression", ThreatExpression.class));
            facets.codes.put(Facet.CHANNEL, threat.codes("channel", ThreatChannel.class));
            facets.codes.put(Facet.DIGITAL_SUBTYPE, threat.codes("digital", DigitalSubtype.class));
            facets.codes.put(Facet.TARGET_LEVEL, threat.codes("target", TargetLevel.class));
            facets.codes.put(Facet.ANNOUNCED_HARM, threat.codes("harm", AnnouncedHarm.class));
            facets.codes.put(Facet.APPARENT_AIM, threat.codes("aim", ApparentAim.class));
            facets.codes.put(Facet.AUTHOR_CLASS, facets.authors);
            facets.codes.put(Facet.STATE_LINK, threat.codes("stateLink", StateLink.class));
            facets.codes.put(Facet.AUTHOR_ROLE, threat.codes("authorRole", AuthorRole.class));
            facets.codes.put(Facet.DISCRIMINATION, threat.codes("discrimination", DiscriminatoryComponent.class));
            facets.codes.put(Facet.TEMPORAL_PATTERN, threat.codes("pattern", TemporalPattern.class));
            if (!known.test(facets.institutions)) {
                threat.warn("authorInstitution", "unknown-institution");
            }
            return facets;
        }
    }

    private static List<Trace> traces(TolerantJson threat) {
        List<Trace> traces = new ArrayList<>();
        for (TolerantJson each : threat.objects("traces", MOST_TRACES)) {
            try (TolerantJson trace = each) {
                TraceKind kind = trace.code("kind", TraceKind.class).orElse(TraceKind.UNKNOWN);
                trace.text("value").ifPresent(value -> traces.add(new Trace(kind, value)));
            }
        }
        return traces;
    }

    /** The classes of the alleged authors. */
    List<AuthorClass> authors() {
        return authors;
    }

    /** The institutions of the alleged authors, in free words. */
    List<String> institutions() {
        return institutions;
    }

    List<Trace> traces() {
        return traces;
    }

    Map<Facet, List<String>> clear() {
        return part(not(Code::sensitive));
    }

    Map<Facet, List<String>> sensitive() {
        return part(Code::sensitive);
    }

    private Map<Facet, List<String>> part(Predicate<Code> which) {
        Map<Facet, List<String>> part = new EnumMap<>(Facet.class);
        codes.forEach((facet, all) -> {
            List<String> names = all.stream().filter(which).map(Code::name).toList();
            if (!names.isEmpty()) {
                part.put(facet, names);
            }
        });
        return part;
    }
}
