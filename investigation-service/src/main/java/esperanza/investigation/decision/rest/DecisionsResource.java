package esperanza.investigation.decision.rest;

import esperanza.investigation.AsOf;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.decision.FindDecisions;
import esperanza.investigation.file.read.streams.CaseEvent;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.kernel.EventId;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was decided in a case, on what each decision relied, and what was on record at any instant. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class DecisionsResource {

    /** An event of the case, in the order in which this service learnt of it. */
    public record Known(EventId eventId, String event, String category, UUID stream, int version, Instant recordedAt) {

        static Known of(CaseEvent event) {
            return new Known(
                    event.id(),
                    event.name(),
                    event.stream().category(),
                    event.stream().id(),
                    event.version(),
                    event.recordedAt());
        }
    }

    /**
     * A decision.
     *
     * @param by pseudonym of the person who decided
     * @param content its fields without the sealed ones: among them the ids and versions on which it relies
     */
    public record Decided(Known decision, String by, Map<String, Object> content) {

        static Decided of(CaseEvent decision) {
            return new Decided(
                    Known.of(decision),
                    decision.by().pseudonym(),
                    decision.fields().entrySet().stream()
                            .filter(field -> field.getValue() != null && !isSealed(field.getValue()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        private static boolean isSealed(Object value) {
            return value instanceof Map<?, ?> map && map.containsKey("subject");
        }
    }

    /** The decisions of a case. */
    public record Decisions(List<Decided> items) {}

    /** The events of a case that were on record at the instant. */
    public record Events(Instant asOf, List<Known> items) {}

    private final CallerResolver callers;
    private final CommandIds ids;
    private final Readers readers;
    private final FindDecisions finder;

    DecisionsResource(CallerResolver callers, CommandIds ids, Readers readers, FindDecisions finder) {
        this.callers = callers;
        this.ids = ids;
        this.readers = readers;
        this.finder = finder;
    }

    @GET
    @Path("/decisions")
    @Operation(
            operationId = "listDecisions",
            summary = "What was decided in a case, by whom, and on what each decision relies",
            description = "What was known then: listCaseEvents and readDiligence with asOf, the decision's recordedAt.")
    public Uni<Decisions> decisions(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.decisions(caller, caseId))
                .map(found -> new Decisions(found.stream().map(Decided::of).toList()));
    }

    @GET
    @Path("/events")
    @Operation(
            operationId = "listCaseEvents",
            summary = "The events of a case that were on record at an instant",
            description = "Those that the reader sees in full, of this service and of the others. Without asOf: now.")
    public Uni<Events> events(
            UUID caseId, @QueryParam("asOf") String asOf, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        Instant at = AsOf.named(Optional.ofNullable(asOf)).orElseGet(ids::now);
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.known(caller, caseId, at))
                .map(found -> new Events(at, found.stream().map(Known::of).toList()));
    }
}
