package esperanza.investigation.procedure.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.procedure.RecordFacts;
import esperanza.runtime.command.Asked;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.StrictJson;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What courts did on a case: one fact, or many. A fact that is sent again is recorded once. */
@Path("/v1/investigations/{caseId}/facts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FactResource {

    /** @param facts each of the form that {@code recordFact} takes */
    public record FactBatch(
            @NotNull @Size(min = 1, max = 500) @Schema(implementation = CourtFact[].class)
            List<ObjectNode> facts) {}

    /** The fact that was recorded, now or before. */
    public record FactMade(UUID proceedingId, UUID factId) implements CommandAnswers.Made {}

    /**
     * What became of a row of a batch.
     *
     * @param index of the row, from 0
     * @param factId absent if the row was refused
     * @param errors why it was refused
     */
    public record FactRow(int index, Optional<UUID> factId, List<Refused.Field> errors) {}

    /** What became of each row, in the order of the batch. */
    public record FactRows(List<FactRow> rows) {}

    private final CommandRequests requests;
    private final RecordFacts facts;
    private final StrictJson json;

    FactResource(CommandRequests requests, RecordFacts facts, StrictJson json) {
        this.requests = requests;
        this.facts = facts;
        this.json = json;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded; or known already, and then nothing is recorded",
            content = @Content(schema = @Schema(implementation = FactMade.class)))
    @Operation(
            operationId = "recordFact",
            summary = "Record what a court did",
            description = "The same externalId with the same content changes nothing; with other content it is recorded"
                    + " as a correction.")
    public Uni<Response> record(UUID caseId, @BeanParam CommandHeaders headers, Body<CourtFact> body) {
        return requests.receive(InvestigationAction.RECORD_FACTS, headers, body)
                .chain(asked -> facts.require(asked, caseId)
                        .chain(file -> facts.record(asked, file, asked.body().read(requests)))
                        .map(made -> answer(asked, caseId, made)));
    }

    private static Response answer(Asked<?> asked, UUID caseId, RecordFacts.Made made) {
        FactMade body = new FactMade(made.proceedingId(), made.factId());
        return RecordFacts.isOfACourt(asked)
                ? Answers.createdOutside(body)
                : Answers.created(made.outcome(), URI.create("/v1/investigations/" + caseId + "/procedure"), body);
    }

    @POST
    @Path("/batch")
    @APIResponse(
            responseCode = "200",
            description = "The good rows are recorded; each bad row is named, with its errors",
            content = @Content(schema = @Schema(implementation = FactRows.class)))
    @Operation(operationId = "recordFacts", summary = "Record many facts at once; a bad row holds up no other")
    public Uni<FactRows> recordAll(UUID caseId, @BeanParam CommandHeaders headers, Body<FactBatch> body) {
        return requests.receive(InvestigationAction.RECORD_FACTS, headers, body)
                .chain(asked -> facts.require(asked, caseId)
                        .chain(file -> rows(asked, file, asked.body().facts())));
    }

    private Uni<FactRows> rows(Asked<?> asked, Registered file, List<ObjectNode> rows) {
        return Multi.createFrom()
                .items(IntStream.range(0, rows.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(index -> row(asked, file, index, rows.get(index)))
                .collect()
                .asList()
                .map(FactRows::new);
    }

    private Uni<FactRow> row(Asked<?> asked, Registered file, int index, ObjectNode row) {
        try {
            CourtFact said = json.read(row.toString().getBytes(StandardCharsets.UTF_8), CourtFact.class);
            return facts.recordRow(asked, index, file, said.read(requests))
                    .map(made -> new FactRow(index, Optional.of(made.factId()), List.of()));
        } catch (Refused bad) {
            return Uni.createFrom().item(new FactRow(index, Optional.empty(), bad.fields()));
        }
    }
}
