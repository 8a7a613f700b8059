package esperanza.investigation.participation.rest;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ReadParticipation;
import esperanza.investigation.participation.TellParties;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One notice: what a party is told of a milestone, and what the party says of it. */
@Path("/v1/investigations/{caseId}/notices/{noticeId}")
@Authenticated
public class NoticeResource {

    /** The text to read or to write to the party, and nothing else that could tell a stranger what it is about. */
    public record NoticeText(String text) {}

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
    public Uni<Response> give(Incoming<TellParties.Giving> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command)
                .done((asked, said) -> notices.give(asked.at(requests.said("/toldAt", said.toldAt())), said));
    }

    @POST
    @Path("/laying")
    @APIResponse(responseCode = "200", description = "Laid ready; the party is told when it opens the notice")
    @Operation(
            operationId = "layNoticeOfCase",
            summary = "Lay the notice ready at the party's own door, where it opens with a door key of intake")
    public Uni<Response> lay(UUID caseId, UUID noticeId, @BeanParam CommandHeaders headers) {
        return requests.receive(InvestigationAction.WORK_WITH_PARTY, headers)
                .chain(asked -> notices.lay(asked, caseId, noticeId))
                .map(Answers::done);
    }

    @POST
    @Path("/withholding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withholdNotice",
            summary = "Record that the party does not want to be told, or could not be reached")
    public Uni<Response> withhold(Incoming<WithholdNotice> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done((asked, said) -> {
            Attempts.refuseAhead(requests, said.attempts());
            return notices.withhold(asked, said);
        });
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
    @Path("/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Released; the party has to be told as before")
    @Operation(
            operationId = "releaseNotice",
            summary = "Record that telling puts nobody in danger any more, so that the notice is given after all")
    public Uni<Response> release(Incoming<ReleaseNotice> command) {
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
