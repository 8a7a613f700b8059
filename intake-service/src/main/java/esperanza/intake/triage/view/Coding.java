package esperanza.intake.triage.view;

import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportCommand.CodeReport.CodedParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.When;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PartyRole;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.KnownCode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coding, as a person of the mechanism sends it: only what is given changes. */
public record Coding(
        ReportId reportId,

        @Schema(description = "What it was coded from") @KnownCode
        CodingSource source,

        @Schema(description = "Facet → codes; they replace all codes of that facet, an empty list removes them")
        Optional<Map<Facet, List<String>>> facets,

        Optional<Place> place,
        Optional<Occurred> occurred,

        @Schema(description = "Parties that the report names, by their reference")
        Optional<Map<UUID, PartyCoding>> parties,

        @Schema(description = "Parties that the report does not name yet")
        Optional<List<NewParty>> learnt,

        @Schema(description = "True: somebody is in imminent danger. It is never taken back")
        Optional<Boolean> danger)
        implements OfTheVersionRead {

    /** The codes of each facet. Fails with 422 if one of them is of another facet. */
    public Map<Facet, List<Code>> codes() {
        Map<Facet, List<Code>> codes = new EnumMap<>(Facet.class);
        facets.orElse(Map.of()).forEach((facet, names) -> codes.put(facet, codes(facet, names)));
        return codes;
    }

    /** The codings of the parties that the report names. */
    public List<CodedParty> known() {
        return parties.orElse(Map.of()).entrySet().stream()
                .map(each -> new CodedParty(
                        new PartyRef(each.getKey()),
                        each.getValue().kind(),
                        each.getValue().roles()))
                .toList();
    }

    private static List<Code> codes(Facet facet, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(n -> facet.code(names.get(n)).orElseThrow(() -> notOf(facet, n)))
                .distinct()
                .toList();
    }

    private static Refused notOf(Facet facet, int n) {
        return Refused.invalid("/facets/" + facet + '/' + n, "unknown-code", "This code is not known");
    }

    public record Place(Optional<String> area, Optional<PlacePrecision> precision) {}

    public record Occurred(Optional<Instant> from, Optional<Instant> to, Optional<TimePrecision> precision) {

        public When when() {
            return new When(from, to, precision.orElse(TimePrecision.UNKNOWN));
        }
    }

    public record PartyCoding(Optional<PartyKind> kind, Optional<List<PartyRole>> roles) {}

    public record NewParty(
            Optional<PartyKind> kind,
            Optional<List<PartyRole>> roles,
            Optional<String> name,
            Optional<String> contact,
            Optional<String> document,
            Optional<String> note) {

        public PartyIdentity identity() {
            return new PartyIdentity(name, contact, document, note, List.of(), Optional.empty(), Map.of());
        }
    }
}
