package esperanza.intake.contact.rest;

import static esperanza.intake.IntakeAction.KEEP_CONTACT;
import static esperanza.intake.ReportDoor.reportOf;

import esperanza.intake.contact.KeepContact;
import esperanza.intake.contact.ReadContact;
import esperanza.intake.contact.domain.ToldBy;
import esperanza.intake.contact.domain.Wish;
import esperanza.intake.contact.view.ContactView;
import esperanza.intake.contact.view.SaidContact;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the reporter may be reached. No answer shows an address: the part REPORTER opens with a second person's grant. */
@Path("/v1/reports/{reportId}/contact")
@Authenticated
public class ContactResource {

    /** The six digits that were sent. */
    public record SentCode(@Pattern(regexp = "^[0-9]{6}$") String code) {}

    public record SaidWish(Wish wish) {}

    /** @param by how it was told */
    public record Telling(ToldBy by) {}

    private final CommandRequests requests;
    private final KeepContact contacts;
    private final CallerResolver callers;
    private final ReadContact reading;

    ContactResource(CommandRequests requests, KeepContact contacts, CallerResolver callers, ReadContact reading) {
        this.requests = requests;
        this.callers = callers;
        this.reading = reading;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            operationId = "readContact",
            summary = "How it stands with the contact of the reporter, and what software could not tell")
    public Uni<ContactView> read(UUID reportId) {
        return callers.permit(KEEP_CONTACT).chain(caller -> reading.read(caller, reportId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveContact",
            summary = "Record how the reporter may be reached, and how never, after a conversation",
            description =
                    "A code is sent to the first way that has a channel; until the person says it, nothing else is"
                            + " sent there. An earlier contact no longer holds.")
    public Uni<Response> give(Incoming<SaidContact> command) {
        return requests.command(KEEP_CONTACT, command).done(contacts::give);
    }

    @POST
    @Path("/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proveContact",
            summary = "Record the code that the reporter says: from then on messages go to that way",
            description = "A code holds for a week. Five mistakes end it.")
    public Uni<Response> prove(Incoming<SentCode> command) {
        return requests.command(KEEP_CONTACT, command)
                .done((asked, said) -> contacts.prove(asked, reportOf(command), said.code()));
    }

    @POST
    @Path("/wishes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setContactWishes", summary = "Record of what the reporter wishes to be told")
    public Uni<Response> wish(Incoming<SaidWish> command) {
        return requests.command(KEEP_CONTACT, command)
                .done((asked, said) -> contacts.wish(asked, reportOf(command), said.wish()));
    }

    @POST
    @Path("/telling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordPersonTold",
            summary = "Record that you told the reporter what software could not tell",
            description = "The alert ends. 409 nothing-left-to-tell if nothing waits.")
    public Uni<Response> told(Incoming<Telling> command) {
        return requests.command(KEEP_CONTACT, command)
                .done((asked, said) -> contacts.told(asked, reportOf(command), said.by()));
    }

    @POST
    @Path("/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeContactRenewal",
            summary = "Give a contact that was in other hands anew, after meeting the reporter face to face",
            description = "Nothing is sent until another person confirms it.")
    public Uni<Response> propose(Incoming<SaidContact> command) {
        return requests.command(KEEP_CONTACT, command).done(contacts::propose);
    }

    @POST
    @Path("/renewal/confirmation")
    @Operation(operationId = "confirmContactRenewal", summary = "Confirm the new contact, as another person")
    public Uni<Response> confirm(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(KEEP_CONTACT, headers)
                .chain(asked -> contacts.confirm(asked, reportId))
                .map(Answers::done);
    }
}
