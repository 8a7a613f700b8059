package esperanza.protection.door.page;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Role;
import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.door.ChangeCard;
import esperanza.protection.door.MeasureCard;
import esperanza.protection.door.Rooms.Stay;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTo;
import esperanza.protection.plan.AskedTasks.TaskPart;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.relocation.OpenRelocation.ShelterPart;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.Labels;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms have a text for every possible value, in every language. */
class OwnRoomWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void the_words_of_a_language_name_it(String language) {
        assertThat(OwnRoomWords.of(language).word("language")).isEqualTo(language);
    }

    @Test
    void there_is_a_word_for_every_code_that_a_room_can_show() {
        Stream<String> needed = Stream.of(
                        names("whose-", DoorScope.values()),
                        names("told-", Confirmation.values()),
                        names("measure-", MeasureCard.Standing.values()),
                        names("measure-act-", MeasureCard.Act.values()),
                        names("act-", OwnRoomPages.Act.values()),
                        names("outcome-", MatterOutcome.values()),
                        names("change-", MatterOutcome.values()),
                        names("changing-", ChangeTo.values()),
                        names("ground-", ChangeGround.values()),
                        names("position-", ChangeCard.Said.values()),
                        names("change-act-", ChangeCard.Act.values()),
                        names("answer-", OfferedAnswer.values()),
                        names("against-", AppealAgainst.values()),
                        names("part-", PlanPart.values())
                                .filter(key -> !OpenOwnPlan.SILENT.contains(key.substring("part-".length()))),
                        names("part-", TaskPart.values()),
                        names("part-", ShelterPart.values()),
                        Stream.of(Role.values()).map(role -> "role-" + role.code()),
                        names("stay-", Stay.values()))
                .flatMap(keys -> keys);
        assertThat(Labels.shipped(OwnRoomWords.class, OwnRoomWords.TABLE).missing(needed))
                .as("Rows to add to rooms.csv: key;es;en;pt")
                .isEmpty();
    }

    private static Stream<String> names(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name());
    }
}
