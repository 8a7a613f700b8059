package esperanza.intake.door.domain;

import static esperanza.protocol.vocabulary.DoorScope.REPRESENTATIVE;
import static esperanza.protocol.vocabulary.DoorScope.SELF;
import static esperanza.protocol.vocabulary.DoorScope.SPOKESPERSON;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.door.domain.DoorCommand.*;
import esperanza.intake.door.domain.DoorEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorDeciderTest {

    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);

    private final Scenario<DoorCommand, Door, DoorEvent> door = Scenario.of(new DoorDecider());

    @Test
    void a_key_is_given_and_ended() {
        door.when(give(PartyKind.PERSON, SELF)).then(given(FIRST, SELF));
        door.given(given(FIRST, SELF)).when(new EndKey(WOMAN, CASE, SELF)).then(new DoorKeyEnded(WOMAN, CASE, SELF));
    }

    @Test
    void only_a_key_that_there_is_can_be_ended() {
        door.when(new EndKey(WOMAN, CASE, SELF)).thenRefused(DoorRule.NO_DOOR_KEY);
        door.given(given(FIRST, SELF))
                .when(new EndKey(WOMAN, CASE, REPRESENTATIVE))
                .thenRefused(DoorRule.NO_DOOR_KEY);
        door.given(given(FIRST, SELF), new DoorKeyEnded(WOMAN, CASE, SELF))
                .when(new EndKey(WOMAN, CASE, SELF))
                .thenRefused(DoorRule.NO_DOOR_KEY);
    }

    @Test
    void a_new_key_ends_the_old_one_of_the_same_scope_and_no_other() {
        Door now = Door.SHUT.given(SELF, FIRST).given(REPRESENTATIVE, SECOND).given(SELF, new UUID(3, 3));
        assertThat(now.opensWith(FIRST)).isFalse();
        assertThat(now.opensWith(SECOND)).isTrue();
        assertThat(now.opensWith(new UUID(3, 3))).isTrue();
    }

    @Test
    void only_what_may_be_a_collective_has_a_spokesperson() {
        door.when(give(PartyKind.PERSON, SPOKESPERSON)).thenRefused(DoorRule.NO_COLLECTIVE_TO_SPEAK_FOR);
        door.when(give(PartyKind.PERSON, REPRESENTATIVE)).then(given(FIRST, REPRESENTATIVE));
        Stream.of(PartyKind.values())
                .filter(PartyKind::mayBeCollective)
                .forEach(kind -> door.when(give(kind, SPOKESPERSON)).then(given(FIRST, SPOKESPERSON)));
    }

    private static GiveKey give(PartyKind kind, DoorScope scope) {
        return new GiveKey(WOMAN, kind, REPORT, CASE, FIRST, scope);
    }

    private static DoorKeyGiven given(UUID key, DoorScope scope) {
        return new DoorKeyGiven(WOMAN, REPORT, CASE, key, scope);
    }
}
