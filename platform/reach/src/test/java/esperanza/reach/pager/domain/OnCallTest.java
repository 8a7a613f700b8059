package esperanza.reach.pager.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnCallTest {

    private static final Post FIRST = post("first", "MECHANISM", 1);
    private static final Post LIAISON = post("liaison", "POLICE", 2);
    private static final Post LAST = post("last", "MECHANISM", 3);
    private static final Post OMBUDSMAN = post("ombudsman", "OMBUDSMAN", 0);
    private static final OnCall ON_CALL = new OnCall(List.of(LAST, FIRST, LIAISON), OMBUDSMAN);

    @Test
    void they_are_paged_in_their_order_and_the_ombudsman_last() {
        assertThat(ladder()).containsExactly(FIRST, LIAISON, LAST, OMBUDSMAN);
    }

    @Test
    void whoever_belongs_to_the_accused_is_left_out() {
        assertThat(ladder("POLICE", "MILITARY")).containsExactly(FIRST, LAST, OMBUDSMAN);
    }

    @Test
    void if_nobody_is_left_the_ombudsman_is_paged_even_if_accused() {
        assertThat(ladder("POLICE", "MECHANISM")).containsExactly(OMBUDSMAN);
        assertThat(ladder("POLICE", "MECHANISM", "OMBUDSMAN")).containsExactly(OMBUDSMAN);
    }

    @Test
    void whoever_is_accused_answers_no_page_but_the_last_one_if_nobody_else_is_called() {
        assertThat(ON_CALL.mayAnswer("MECHANISM", Set.of("POLICE")::contains)).isTrue();
        assertThat(ON_CALL.mayAnswer("POLICE", Set.of("POLICE")::contains)).isFalse();
        assertThat(ON_CALL.mayAnswer("OMBUDSMAN", Set.of("POLICE", "OMBUDSMAN")::contains))
                .isFalse();
        assertThat(ON_CALL.mayAnswer("OMBUDSMAN", Set.of("POLICE", "MECHANISM", "OMBUDSMAN")::contains))
                .isTrue();
        assertThat(ON_CALL.mayAnswer("MECHANISM", Set.of("POLICE", "MECHANISM", "OMBUDSMAN")::contains))
                .isFalse();
    }

    private static List<Post> ladder(String... accused) {
        return ON_CALL.ladder(Set.of(accused)::contains);
    }

    static Post post(String name, String institution, int order) {
        return new Post(name, institution, Set.of("intake-officer"), name + "@localhost", order);
    }

    @Test
    void who_is_on_duty_by_the_rota_comes_before_the_list_and_the_wall_asks_both() {
        Post duty = new Post("p-ana", "MECHANISM", Set.of("supervisor"), "ana@example.org", 7);
        Post police = new Post("p-eva", "POLICE", Set.of("supervisor"), "eva@example.org", 1);
        Post listed = new Post("guard", "MECHANISM", Set.of("supervisor"), "guard@example.org", 1);
        Post ombudsman = new Post("ombudsman", "OMBUDSMAN", Set.of("ombudsman"), "o@example.org", 9);
        OnCall onCall = new OnCall(List.of(listed), ombudsman).with(List.of(duty, police));
        assertThat(onCall.ladder(institution -> false)).containsExactly(duty, police, listed, ombudsman);
        assertThat(onCall.ladder("POLICE"::equals)).containsExactly(duty, listed, ombudsman);
        assertThat(onCall.mayAnswer("OMBUDSMAN", institution -> !institution.equals("POLICE")))
                .isFalse();
    }
}
