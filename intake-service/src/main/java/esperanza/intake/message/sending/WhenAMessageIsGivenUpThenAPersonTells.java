package esperanza.intake.message.sending;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.intake.contact.domain.ContactCommand.RecordNotTold;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.SendingRule;
import esperanza.reach.message.domain.MessageEvent.MessageGivenUp;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Each way failed, or it became too late: that stands in the case, and calls an officer. */
@Singleton
public class WhenAMessageIsGivenUpThenAPersonTells implements Policy<MessageGivenUp> {

    @Override
    public Class<MessageGivenUp> on() {
        return MessageGivenUp.class;
    }

    @Override
    public List<Instruction> react(Recorded<MessageGivenUp> event) {
        MessageGivenUp up = event.event();
        return up.to().stream()
                .map(to -> new Instruction(
                        CONTACT.stream(UUID.fromString(to)),
                        new RecordNotTold(up.messageId().value(), SendingRule.UNDELIVERED)))
                .toList();
    }
}
