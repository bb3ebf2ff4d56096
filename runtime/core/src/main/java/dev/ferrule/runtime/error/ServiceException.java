package dev.ferrule.runtime.error;

/** The service answered that the call failed. Generated connectors have subclasses for the codes of their service. */
public class ServiceException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** An exception for this failure. */
    public ServiceException(Failure failure) {
        super(failure, null);
    }
}
