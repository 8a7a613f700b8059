package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmResolved;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** No word of the person could be compared: an analyst asks them back, who took no part in the alarm. */
@ApplicationScoped
public class WhenAnAlarmEndsWithoutAgreedWordsThenAReviewIsCalled implements Policy<AlarmResolved> {

    @Override
    public Class<AlarmResolved> on() {
        return AlarmResolved.class;
    }

    @Override
    public List<Instruction> react(Recorded<AlarmResolved> event) {
        AlarmResolved news = event.event();
        return news.wordsAgreed().filter(agreed -> !agreed).stream()
                .map(_ -> new Instruction(
                        PLAN.stream(news.planId()),
                        new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)))
                .toList();
    }
}
