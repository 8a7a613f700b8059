package esperanza.intake.message.sending;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.intake.contact.domain.ContactCommand.RecordNotTold;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.SendingRule;
import esperanza.reach.message.domain.MessageEvent.MessageRefused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The message stays inside; that software could not tell the person stands in the case, and calls an officer. */
@Singleton
public class WhenAMessageIsRefusedThenAPersonTells implements Policy<MessageRefused> {

    @Override
    public Class<MessageRefused> on() {
        return MessageRefused.class;
    }

    @Override
    public List<Instruction> react(Recorded<MessageRefused> event) {
        MessageRefused refused = event.event();
        SendingRule rule = SendingRule.valueOf(refused.rule());
        return List.of(new Instruction(
                CONTACT.stream(UUID.fromString(refused.to())),
                new RecordNotTold(refused.messageId().value(), rule)));
    }
}
