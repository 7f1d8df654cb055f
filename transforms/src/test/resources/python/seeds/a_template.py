import {{ a }}
{% if b %}
import c
{% endif %}
from ${d} import e
