package esperanza.protection.plan.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code asked_task}, for reading: a task of an institution whose people answer by their own login. */
@Entity
@Table(name = "asked_task")
public class AskedTaskRow {

    @Id
    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "plan_id")
    UUID planId;

    String receiver;

    String kind;

    /** Null: no date was agreed. */
    Instant due;

    String stage;

    @Column(name = "sent_at")
    Instant sentAt;

    long position;
}
