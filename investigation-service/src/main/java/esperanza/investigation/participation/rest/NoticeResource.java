package esperanza.investigation.participation.rest;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ReadParticipation;
import esperanza.investigation.participation.TellParties;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeCommand.ContestNotice;
import esperanza.investigation.participation.domain.NoticeCommand.WithholdForDanger;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.kernel.CaseId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One notice: what a party is told of a milestone, and what the party says of it. */
@Path("/v1/investigations/{caseId}/notices/{noticeId}")
@Authenticated
public class NoticeResource {

    /** The text to read or to write to the party, and nothing else that could tell a stranger what it is about. */
    public record NoticeText(String text) {}

    /**
     * How the party was told. {@code toldAt} is the present instant if absent.
     *
     * @param textIn the language of the text that was used
     * @param words said or written besides the text, or instead; on secure channels only
     */
    public record Giving(
            @NotNull ChannelClass channelClass,
            Optional<NoticeLanguage> textIn,
            Optional<String> words,
            Optional<Instant> toldAt) {}

    /** @param attempts needed if the party was not reached */
    public record Withholding(
            @NotNull WithholdingGround ground,
            Optional<List<@Valid @NotNull Tried>> attempts,
            @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CaseDoor door;
    private final CommandRequests requests;
    private final ReadParticipation reader;
    private final TellParties notices;

    NoticeResource(
            CallerResolver callers,
            CaseDoor door,
            CommandRequests requests,
            ReadParticipation reader,
            TellParties notices) {
        this.callers = callers;
        this.door = door;
        this.requests = requests;
        this.reader = reader;
        this.notices = notices;
    }

    @GET
    @Path("/text")
    @Operation(
            operationId = "readNoticeText",
            summary = "The text of a notice for a channel, in a language",
            description = "On a channel that is not secure the text is a neutral one, without a content.")
    public Uni<NoticeText> text(
            UUID caseId,
            UUID noticeId,
            @QueryParam("channelClass") @DefaultValue("PHONE") ChannelClass channelClass,
            @QueryParam("language") @DefaultValue("ES") NoticeLanguage language) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> reader.text(caller, caseId, noticeId, channelClass, language))
                .map(NoticeText::new);
    }

    @POST
    @Path("/giving")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Told; the person has not confirmed it yet")
    @Operation(operationId = "giveNotice", summary = "Record that the party was told of the milestone")
    public Uni<Response> give(UUID caseId, UUID noticeId, @BeanParam CommandHeaders headers, Body<Giving> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .done((asked, said) -> notices.give(
                        asked.at(requests.said("/toldAt", said.toldAt())),
                        new CaseId(caseId),
                        noticeId,
                        said.channelClass(),
                        said.textIn(),
                        said.words()));
    }

    @POST
    @Path("/withholding")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Withheld")
    @Operation(
            operationId = "withholdNotice",
            summary = "Record that the party does not want to be told, or could not be reached")
    public Uni<Response> withhold(
            UUID caseId, UUID noticeId, @BeanParam CommandHeaders headers, Body<Withholding> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .done((asked, said) -> notices.withhold(
                        asked,
                        new CaseId(caseId),
                        noticeId,
                        said.ground(),
                        Tried.attempts(requests, said.attempts()),
                        said.reasons()));
    }

    @POST
    @Path("/withholding-for-danger")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Withheld for now; the party still has to be told")
    @Operation(
            operationId = "withholdNoticeForDanger",
            summary = "Withhold a notice for now, because telling would put somebody in danger")
    public Uni<Response> withholdForDanger(Incoming<WithholdForDanger> command) {
        return door.done(InvestigationAction.WITHHOLD_FOR_DANGER, NOTICES, command);
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Confirmed by the person")
    @Operation(operationId = "confirmNotice", summary = "Record that the person confirms a notice")
    public Uni<Response> confirm(Incoming<TellParties.NoticeConfirmation> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(notices::confirm);
    }

    @POST
    @Path("/contest")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Contested until the person confirms")
    @Operation(operationId = "contestNotice", summary = "Record that the person contests a notice")
    public Uni<Response> contest(Incoming<ContestNotice> command) {
        return door.done(InvestigationAction.WORK_WITH_PARTY, NOTICES, command);
    }
}
