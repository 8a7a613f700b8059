package esperanza.notification.alert.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the table, for reading. */
@Entity
@Table(name = "alert_called")
@IdClass(CalledRow.Key.class)
public class CalledRow {

    /** The primary key. */
    public record Key(UUID alert, String person) {}

    @Id
    UUID alert;

    @Id
    String person;
}
