package esperanza.notification.alert.read;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place on the rota: reference data that people maintain. */
@Entity
@Table(name = "rota")
public class RotaEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String role;
    int place;
    String person;
    String institution;
}
