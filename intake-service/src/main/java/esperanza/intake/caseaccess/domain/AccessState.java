package esperanza.intake.caseaccess.domain;

import java.util.function.UnaryOperator;

/**
 * Need to know: the persons who may know of a case.
 *
 * @param seats the assignments
 * @param sealed true: only assigned persons may know of the case
 * @param glass how unassigned persons came to know of the case all the same
 */
public record AccessState(Seats seats, boolean sealed, Glass glass) {

    static final AccessState EMPTY = new AccessState(Seats.NONE, false, Glass.WHOLE);

    AccessState closed() {
        return new AccessState(seats, true, glass);
    }

    AccessState seats(UnaryOperator<Seats> change) {
        return new AccessState(change.apply(seats), sealed, glass);
    }

    AccessState glass(UnaryOperator<Glass> change) {
        return new AccessState(seats, sealed, change.apply(glass));
    }
}
