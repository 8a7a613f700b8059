package esperanza.protection.plan.read;

import esperanza.runtime.rest.Cursors;
import java.util.List;

/** The order of the plans. A cursor belongs to one order; in it a plan has the same place under every filter. */
public enum PlansOrder {
    /** As they were opened, as far as the reader may know. */
    OPENED("i.position > :after", "i.position"),
    /** The plan that was opened last first. */
    NEWEST("i.position < :after", "i.position desc");

    private final String behind;
    private final String by;

    PlansOrder(String behind, String by) {
        this.behind = behind;
        this.by = by;
    }

    String behind() {
        return behind;
    }

    String by() {
        return " order by " + by;
    }

    /** The position behind which the page begins. Fails with 422 if the cursor is none of a list in this order. */
    long position(String cursor, Cursors cursors) {
        if (this == OPENED) {
            return cursors.position(cursor);
        }
        return cursor.equals(Cursors.START) ? Long.MAX_VALUE : cursors.place(cursor, 3, this::position);
    }

    String cursor(PlansQuery.Row row, Cursors cursors) {
        return this == OPENED ? cursors.cursor(row.position()) : cursors.of(name(), row.position(), row.planId());
    }

    private long position(List<String> sortKey) {
        if (!sortKey.getFirst().equals(name())) {
            throw Cursors.refused();
        }
        return Long.parseLong(sortKey.get(1));
    }
}
