package esperanza.investigation.participation.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;

import esperanza.investigation.participation.ReadParticipation;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.kernel.CaseId;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.paper.Papers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A notice as a letter. Its words are shipped with the program, so no second person has to approve them. */
@Path("/v1/investigations/{caseId}/notices/{noticeId}/letter")
@Authenticated
public class LetterResource {

    private final CallerResolver callers;
    private final CommandIds ids;
    private final ReadParticipation reader;
    private final Letters letters;
    private final Papers papers;

    LetterResource(CallerResolver callers, CommandIds ids, ReadParticipation reader, Letters letters, Papers papers) {
        this.callers = callers;
        this.ids = ids;
        this.reader = reader;
        this.letters = letters;
        this.papers = papers;
    }

    @GET
    @Produces("application/pdf")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printLetter",
            summary = "A notice as a letter to the party, as PDF",
            description = "By a channel that is not secure the letter says neither what it is about nor from whom it"
                    + " comes. No letter names a person of the mechanism.")
    public Uni<Response> print(
            UUID caseId,
            UUID noticeId,
            @QueryParam("channelClass") @DefaultValue("POST") ChannelClass channelClass,
            @QueryParam("language") @DefaultValue("ES") NoticeLanguage language) {
        Instant now = ids.now();
        return callers.permit(READ_FILE)
                .chain(caller -> reader.text(caller, caseId, noticeId, channelClass, language))
                .chain(text -> papers.pdf(() -> letters.of(new CaseId(caseId), text, channelClass, language, now), now))
                .map(Answers::opened);
    }
}
