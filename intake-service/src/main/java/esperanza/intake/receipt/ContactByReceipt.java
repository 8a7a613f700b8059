package esperanza.intake.receipt;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.contact.KeepContact;
import esperanza.intake.contact.domain.Contact;
import esperanza.intake.contact.domain.Contact.Stage;
import esperanza.intake.contact.domain.ContactCommand;
import esperanza.intake.contact.domain.ContactCommand.SetWishes;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.contact.domain.ContactRule;
import esperanza.intake.contact.domain.Wish;
import esperanza.intake.receipt.view.ContactAtDoor;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Commands of the holder of a receipt on the contact that they gave. */
@Singleton
public class ContactByReceipt {

    private final CommandIds ids;
    private final KeepContact contacts;
    private final Streams streams;
    private final CommandHandler<ContactCommand, Contact, ContactEvent> handler;

    ContactByReceipt(CommandIds ids, KeepContact contacts, Streams streams) {
        this.ids = ids;
        this.contacts = contacts;
        this.streams = streams;
        this.handler = streams.handler(CONTACT);
    }

    /** Empty if the person gave none, or it is in other hands. */
    Uni<Optional<ContactAtDoor>> shown(Report.Received report) {
        return streams.state(CONTACT, id(report)).map(contact -> contact.said()
                .map(said -> new ContactAtDoor(said.wish(), contact.stage() == Stage.PROVEN)));
    }

    public Uni<Void> wish(Report.Received report, Wish wish, Sent sent) {
        return handled(report, sent, new SetWishes(wish)).replaceWithVoid();
    }

    /** Fails with {@link ContactRule#CODE_WRONG} after the mistake was recorded. */
    public Uni<Void> prove(Report.Received report, String code, Sent sent) {
        return contacts.proof(report, code, holder(ids, report))
                .chain(prove -> handled(report, sent, prove))
                .invoke(KeepContact::refuseMistake)
                .replaceWithVoid();
    }

    private Uni<Outcome<ContactEvent>> handled(Report.Received report, Sent sent, ContactCommand command) {
        Caller holder = holder(ids, report);
        return handler.handle(ids.requestOfAnyone(
                holder,
                IntakeAction.FOLLOW_BY_RECEIPT,
                CONTACT.stream(id(report)),
                ids.commandIdOfAnyone(holder, sent),
                sent.digest(),
                command));
    }

    /** The holder of the receipt of this report. */
    static Caller holder(CommandIds ids, Report.Received report) {
        return Caller.anyone("holder-" + ids.pseudonym(id(report).toString()));
    }

    private static UUID id(Report.Received report) {
        return report.content().reportId().value();
    }
}
