package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportCommand.CodeReport.CodedParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.When;
import esperanza.intake.triage.CodeReports;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PartyRole;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person of the mechanism codes a report after reading it. */
@Path("/v1/reports/{reportId}/codings")
@Authenticated
public class CodingResource {

    /** A coding: only what is given changes. */
    public record Coding(
            @Schema(description = "What it was coded from") @NotNull @KnownCode
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
            Optional<Boolean> danger) {}

    public record Place(Optional<String> area, Optional<PlacePrecision> precision) {}

    public record Occurred(Optional<Instant> from, Optional<Instant> to, Optional<TimePrecision> precision) {}

    public record PartyCoding(Optional<PartyKind> kind, Optional<List<PartyRole>> roles) {}

    public record NewParty(
            Optional<PartyKind> kind,
            Optional<List<PartyRole>> roles,
            Optional<String> name,
            Optional<String> contact,
            Optional<String> document,
            Optional<String> note) {}

    private final CommandRequests requests;
    private final CodeReports reports;

    CodingResource(CommandRequests requests, CodeReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "codeReport",
            summary = "Code what a report tells in words: facets, place, time, parties, danger",
            description =
                    "The latest coding of a field counts; what the sender said stays beside it. A party that turns"
                            + " out to be a person, or is learnt now, is referred for each purpose that the sender agreed to.")
    public Uni<Response> code(UUID reportId, @BeanParam ChangeHeaders headers, Body<Coding> body) {
        return requests.command(IntakeAction.CODE_REPORT, headers, body)
                .done((asked, said) -> reports.code(asked, reportId, coding(said)));
    }

    private CodeReports.Coding coding(Coding said) {
        return new CodeReports.Coding(
                said.source(),
                facets(said.facets().orElse(Map.of())),
                said.place().map(CodingResource::place),
                said.occurred().map(this::when),
                said.parties().orElse(Map.of()).entrySet().stream()
                        .map(each -> new CodedParty(
                                new PartyRef(each.getKey()),
                                each.getValue().kind(),
                                each.getValue().roles()))
                        .toList(),
                said.learnt().orElse(List.of()).stream()
                        .map(CodingResource::learnt)
                        .toList(),
                said.danger().orElse(false));
    }

    private static Map<Facet, List<Code>> facets(Map<Facet, List<String>> said) {
        Map<Facet, List<Code>> facets = new EnumMap<>(Facet.class);
        said.forEach((facet, codes) -> facets.put(
                facet,
                IntStream.range(0, codes.size())
                        .mapToObj(n -> facet.code(codes.get(n)).orElseThrow(() -> notOf(facet, n)))
                        .distinct()
                        .toList()));
        return facets;
    }

    private static Refused notOf(Facet facet, int n) {
        return Refused.invalid("/facets/" + facet + '/' + n, "unknown-code", "This code is not known");
    }

    private static CodeReports.Place place(Place said) {
        String area = said.area()
                .orElseThrow(() -> Refused.invalid("/place/area", "missing", "A place is coded by its area"));
        return new CodeReports.Place(area, said.precision().orElse(PlacePrecision.UNKNOWN));
    }

    private When when(Occurred said) {
        return new When(
                requests.saidRoughly("/occurred/from", said.from()),
                requests.saidRoughly("/occurred/to", said.to()),
                said.precision().orElse(TimePrecision.UNKNOWN));
    }

    private static CodeReports.Learnt learnt(NewParty said) {
        PartyIdentity identity = new PartyIdentity(
                said.name(), said.contact(), said.document(), said.note(), List.of(), Optional.empty(), Map.of());
        return new CodeReports.Learnt(
                said.kind().orElse(PartyKind.UNKNOWN), said.roles().orElse(List.of()), identity);
    }
}
