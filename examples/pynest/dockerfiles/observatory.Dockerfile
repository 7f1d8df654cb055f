FROM python:3.11-slim
COPY observatory.pex /app/observatory.pex
ENTRYPOINT ["/app/observatory.pex"]
